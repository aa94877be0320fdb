import { EventIds } from '../store/event-ids';
import { openStore, type Store } from '../store/store';
import { proposedEvent } from '../testing/proposed-event';
import { removeScratchDirectories, scratchDirectory } from '../../../data-folder/src/testing';
import { AppendQueue, type AppendOutcome, type AppendRequest } from './append-queue';

let store: Store;
let queue: AppendQueue;

beforeEach(async () => {
  store = await openStore(scratchDirectory());
  queue = new AppendQueue(store.log, new EventIds());
});
afterEach(() => store.close());
afterAll(removeScratchDirectories);

const append = (request: AppendRequest): Promise<AppendOutcome> =>
  new Promise((resolve) => {
    queue.submit(request, resolve);
  });

describe('appends that wait together', () => {
  it('are checked against each other and written in their order', async () => {
    const outcomes = await Promise.all(
      (['no_stream', 0n, 0n, 'any'] as const).map((expected) => append({ stream: 's', expected, events: [proposedEvent()] })),
    );
    expect(outcomes).toMatchObject([
      { kind: 'success', place: { revision: 0n } },
      { kind: 'success', place: { revision: 1n } },
      { kind: 'wrong-revision', last: 1n },
      { kind: 'success', place: { revision: 2n } },
    ]);
  });

  it.each(['no_stream', 'any'] as const)('answer only the first of two equal ones (%s)', async (expected) => {
    const request = { stream: 's', expected, events: [proposedEvent()] };
    const [first, second] = await Promise.all([append(request), append(request)]);
    expect([first.kind, second.kind]).toEqual(['success', 'in-flight']);
    expect(await append(request)).toEqual(first);
  });

  it('are durable and visible before any is answered', async () => {
    const seen = await Promise.all(
      ['a', 'b', 'c'].map(async (stream) => {
        await append({ stream, expected: 'no_stream', events: [proposedEvent()] });
        return ['a', 'b', 'c'].map((other) => store.log.lastRevision(other));
      }),
    );
    expect(seen).toEqual([
      [0n, 0n, 0n],
      [0n, 0n, 0n],
      [0n, 0n, 0n],
    ]);
  });
});

describe('a closed queue', () => {
  it('has written what waited, and fails what comes later', async () => {
    const waiting = append({ stream: 's', expected: 'any', events: [proposedEvent()] });
    queue.close();
    expect((await waiting).kind).toBe('success');
    expect(await append({ stream: 's', expected: 'any', events: [proposedEvent()] })).toEqual({
      kind: 'failed',
      reason: 'the server is stopping',
    });
    expect(store.log.lastRevision('s')).toBe(0n);
  });
});
