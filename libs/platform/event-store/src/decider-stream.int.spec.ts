import { eventStoreUrl } from '../../../../test/support/event-store-url';
import { chainHash, EventLog, GENESIS, IdempotencyKeyReused, metadataSchema } from './index';
import { Counters, newId } from './testing';

let log: EventLog;
let counters: Counters;

beforeAll(() => {
  log = new EventLog(eventStoreUrl());
  counters = new Counters(log);
});
afterAll(() => log.close());

const counted = (by: number, of: string) => ({ type: 'Counted', data: { by, who: { $sealed: 'ZW5uYVM=', of: `${of}/who` } } });

describe('a decision', () => {
  it('is appended behind what was read, sealed and chained', async () => {
    const id = newId();
    const first = await counters.count(id, 1);
    const second = await counters.count(id, 2);
    expect([first, second]).toEqual([
      { id, revision: 0, version: 0, events: ['Counted'], position: first.position, replayed: false },
      { id, revision: 1, version: 1, events: ['Counted'], position: second.position, replayed: false },
    ]);
    const stored = await counters.streams.recorded(id);
    expect(stored.map(({ type, data }) => ({ type, data }))).toEqual([counted(1, stored[0]?.id ?? ''), counted(2, stored[1]?.id ?? '')]);
    let prevHash = GENESIS;
    for (const { stream, revision, id: eventId, type, data, metadata } of stored) {
      const { hash, ...covered } = metadataSchema.parse(metadata);
      expect(covered).toMatchObject({
        prevHash,
        schemaVersion: 1,
        occurredAt: '2026-06-01T08:00:00.000Z',
        correlationId: 'c-1',
        actor: { id: 'a.jansen', role: 'handler' },
      });
      expect(hash).toBe(chainHash(prevHash, { stream, revision, eventId, type, schemaVersion: 1, data, metadata: covered }));
      prevHash = hash;
    }
  });
  it('is refused with its reason, and nothing is written', async () => {
    const id = newId();
    await counters.count(id, 8);
    await expect(counters.count(id, 3)).rejects.toMatchObject({ reason: 'full' });
    expect(await counters.events(id)).toHaveLength(1);
  });
  it('keeps its causation, or names its own command', async () => {
    const id = newId();
    await counters.count(id, 1, { causationId: 'e-1' });
    await counters.count(id, 1);
    const [caused, own] = (await counters.streams.read(id)).map(({ metadata }) => metadata);
    expect([caused?.causationId, own?.causationId]).toEqual(['e-1', own?.commandId]);
  });
});

describe('a repetition', () => {
  it('is answered as the first time before anything else is looked at', async () => {
    const id = newId();
    const first = await counters.count(id, 6, { idempotencyKey: 'k', expectedVersion: -1 });
    await counters.look(id);
    await counters.count(id, 4);
    expect(await counters.count(id, 6, { idempotencyKey: 'k', expectedVersion: -1 })).toEqual({ ...first, replayed: true });
    expect(await counters.events(id)).toHaveLength(3);
  });
  it('is refused with another body', async () => {
    const id = newId();
    await counters.count(id, 1, { idempotencyKey: 'k' });
    await expect(counters.count(id, 2, { idempotencyKey: 'k' })).rejects.toThrow(IdempotencyKeyReused);
  });
  it('waits for the first one when both come at the same moment', async () => {
    const id = newId();
    const answers = await Promise.all(Array.from({ length: 20 }, () => counters.count(id, 1, { idempotencyKey: 'k' })));
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(await counters.events(id)).toHaveLength(1);
  });
  it('is found by another process too', async () => {
    const id = newId();
    const elsewhere = new Counters(log, counters.category);
    const answers = await Promise.all([counters, elsewhere].map((process) => process.count(id, 1, { idempotencyKey: 'k' })));
    expect(new Set(answers.map(({ position }) => position)).size).toBe(1);
    expect(await counters.events(id)).toHaveLength(1);
  });
});

describe('the version that a caller names', () => {
  it('is the revision of the last decision: evidence outdates nothing', async () => {
    const id = newId();
    await counters.count(id, 1);
    const looked = await counters.look(id);
    expect([looked.revision, looked.version]).toEqual([1, 0]);
    expect(await counters.count(id, 1, { expectedVersion: 0 })).toMatchObject({ revision: 2, version: 2 });
  });
  it('is refused when a decision was taken since', async () => {
    const id = newId();
    await counters.count(id, 1);
    await counters.count(id, 1);
    await expect(counters.count(id, 1, { expectedVersion: 0 })).rejects.toMatchObject({ expected: 0, current: 1 });
  });
});

describe('many at the same moment', () => {
  it('each is decided on what is there: the limit holds', async () => {
    const id = newId();
    const outcomes = await Promise.allSettled(Array.from({ length: 40 }, () => counters.count(id, 1)));
    const accepted = outcomes.filter(({ status }) => status === 'fulfilled').length;
    const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [(outcome.reason as Error).message] : []));
    expect(reasons.filter((reason) => reason !== 'full' && !reason.startsWith('others kept changing'))).toEqual([]);
    expect(accepted).toBeLessThanOrEqual(10);
    expect(await counters.events(id)).toHaveLength(accepted);
  });
});
