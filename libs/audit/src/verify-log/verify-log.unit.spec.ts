import type { RecordedEvent } from '@platform/event-store';
import { leafHashOf } from '../leaf/leaf';
import { GrowingRoot } from '../merkle/growing-root';
import { counted, rechained, withChange } from '../testing';
import { verifyLog, type LogEvidence } from './verify-log';

/** Two cases whose events lie between each other. */
const log = rechained(['complaint-A', 'complaint-B', 'complaint-A', 'complaint-B', 'complaint-A'].map(counted));

const rootOver = (events: readonly RecordedEvent[]): Buffer => {
  const tree = new GrowingRoot();
  for (const one of events) tree.add(leafHashOf(one));
  return tree.root;
};
const signed = (size: number) => ({ size, root: rootOver(log.slice(0, size)) });
async function* inTurn(events: readonly RecordedEvent[]) {
  yield* await Promise.resolve(events);
}
const nothingKept: LogEvidence = { keptLeaf: () => Promise.resolve(undefined) };
/** Verifies with what the notary keeps: the leaves as they were signed. */
const verified = (events: readonly RecordedEvent[], evidence: Partial<LogEvidence> = {}) =>
  verifyLog(inTurn(events), {
    keptLeaf: (index) => Promise.resolve(log[index] && leafHashOf(log[index])),
    checkpoint: signed(5),
    ...evidence,
  });

const changed = withChange(log, 2, () => ({ data: { n: 99 } }));

describe('a whole log', () => {
  it('is sound as it was signed, now and when it has grown', async () => {
    expect(await verified(log)).toEqual({ events: 5, root: rootOver(log) });
    expect(await verified(log, { checkpoint: signed(3) })).toEqual({ events: 5, root: rootOver(log) });
  });

  it('names the first event that was changed, with a checkpoint and without', async () => {
    const flaw = { index: 2, problem: 'event 1 of complaint-A was changed or moved, or one before it is gone: its hash does not fit' };
    expect(await verified(changed)).toMatchObject({ flaw });
    expect(await verifyLog(inTurn(changed), nothingKept)).toMatchObject({ flaw });
  });

  it('names the first event of a chain that was computed anew', async () => {
    expect(await verified(rechained(changed))).toMatchObject({
      flaw: { index: 2, problem: 'event 1 of complaint-A is not what the notary had there' },
    });
  });

  it('says how much was rewritten when the notary has lost its leaves', async () => {
    expect(await verifyLog(inTurn(rechained(changed)), { ...nothingKept, checkpoint: signed(4) })).toMatchObject({
      flaw: { index: 3, problem: 'one of the first 4 events is not the one that was signed' },
    });
  });

  it('names a gap, and two events in another order', async () => {
    expect(await verified(log.filter((_, index) => index !== 2))).toMatchObject({ flaw: { index: 2 } });
    const [a, b, c, d, e] = log;
    const reordered = [a, b, e, d, c].filter((one) => one !== undefined);
    expect(await verified(reordered)).toMatchObject({ flaw: { index: 2, problem: expect.stringContaining('event 2 of complaint-A') } });
  });

  it('says that the last events are gone', async () => {
    expect(await verified(log.slice(0, 3))).toEqual({
      events: 3,
      root: rootOver(log.slice(0, 3)),
      flaw: { index: 3, problem: '5 events were signed and the log holds 3: the last 2 are gone' },
    });
  });

  it('believes the checkpoint, not what the notary keeps', async () => {
    expect(await verified(log, { keptLeaf: () => Promise.resolve(Buffer.alloc(32)) })).not.toHaveProperty('flaw');
  });

  it('names the first event of any stream that is not chained', async () => {
    const unchained = log.map((one) => ({ ...one, metadata: {} }));
    expect(await verifyLog(inTurn(unchained), nothingKept)).toMatchObject({ flaw: { index: 0 } });
  });
});
