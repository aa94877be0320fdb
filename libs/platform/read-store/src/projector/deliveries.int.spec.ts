import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { newId } from '../../../event-store/src/testing';
import { ParkedEvents } from '../store/parked-events';
import type { Row } from '../store/view';
import { counterView, Notes, Workshop } from '../testing';
import { Occurrences, type KeyedOccurrence } from './occurrences';
import { rowAfter } from './row';
import { ViewWriter } from './view-writer';

const STREAMS = 5;
const EVENTS = 8;

let workshop: Workshop;
/** What happened in each stream, oldest first. The projection fails on one event of the first. */
let histories: readonly (readonly KeyedOccurrence<never>[])[];
let expected: readonly Row[];

beforeAll(async () => {
  workshop = new Workshop();
  const occurrences = occurrencesOf(workshop);
  const ids = Array.from({ length: STREAMS }, newId).sort();
  for (const [number, id] of ids.entries())
    for (let event = 0; event < EVENTS; event++)
      await (event === 3 ? workshop.counters.count(id, number === 0 ? 7 : 1) : workshop.counters.look(id));
  histories = await Promise.all(ids.map((id) => occurrences.history(id)));
  expected = histories.map((history) => folded(history));
}, 60_000);
afterAll(() => workshop.close());

const occurrencesOf = ({ counters, store }: Workshop) => new Occurrences<never>(counters.streams as never, new ParkedEvents(store));

/** The row of a stream by the projection alone: what it fails on is missing. */
const folded = (history: readonly KeyedOccurrence<never>[]): Row => {
  const row = history.reduce<Row | null>((before, occurrence) => {
    const { key, recorded, stored } = occurrence;
    const isFatal = (stored?.event as { readonly data?: { readonly by?: number } } | undefined)?.data?.by === 7;
    return rowAfter(counterView, key, before, isFatal ? { recorded } : occurrence);
  }, null);
  if (!row) throw new Error('nothing happened');
  return row;
};

/** A delivery goes along each stream, now and then back and on from there, and is cut into batches. */
interface Delivery {
  readonly steps: readonly { readonly stream: number; readonly back: number; readonly take: number }[];
  readonly sizes: readonly number[];
}
const deliveries: fc.Arbitrary<Delivery> = fc.record({
  steps: fc.array(fc.record({ stream: fc.nat(STREAMS - 1), back: fc.nat(EVENTS), take: fc.integer({ min: 1, max: EVENTS }) }), {
    maxLength: 30,
  }),
  sizes: fc.array(fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 9 }), fc.constant(500)), { minLength: 1, maxLength: 8 }),
});

const batchesOf = ({ steps, sizes }: Delivery): readonly (readonly KeyedOccurrence<never>[])[] => {
  const reached = histories.map(() => 0);
  const ends = histories.map((_, stream) => ({ stream, back: 0, take: EVENTS }));
  const told = [...steps, ...ends].flatMap(({ stream, back, take }) => {
    const from = Math.max(0, (reached[stream] ?? 0) - back);
    reached[stream] = Math.min(EVENTS, from + take);
    return histories[stream]?.slice(from, from + take) ?? [];
  });
  const batches: (readonly KeyedOccurrence<never>[])[] = [];
  for (let at = 0; at < told.length; at += batches.at(-1)?.length ?? 1)
    batches.push(told.slice(at, at + (sizes[batches.length % sizes.length] ?? 1)));
  return batches;
};

let collections = 0;

/** Writes deliveries at the same time, each by a writer of its own. @returns the rows in the end, and the gaps that were noted */
const rowsAfter = async (told: readonly Delivery[]): Promise<readonly [rows: readonly Row[], gaps: readonly string[]]> => {
  const rows = workshop.store.collection<Row>(`delivered.v${String(++collections)}`);
  const observer = new Notes();
  const parts = { occurrences: occurrencesOf(workshop), parked: new ParkedEvents(workshop.store), observer };
  const writing = told.map(async (delivery) => {
    const writer = new ViewWriter<never>(counterView, rows, parts);
    for (const batch of batchesOf(delivery)) {
      await writer.write(await writer.prepare(batch));
      await setImmediate();
    }
  });
  await Promise.all(writing);
  return [await rows.find({}, { sort: { _id: 1 } }).toArray(), observer.gaps];
};

describe('however events are delivered, the rows are what the streams say', () => {
  it('when they come again, one by one or in large batches, and overlap', async () => {
    const property = fc.asyncProperty(deliveries, async (delivery) => {
      expect(await rowsAfter([delivery])).toEqual([expected, []]);
    });
    await fc.assert(property, { numRuns: 60 });
  }, 120_000);

  it('when two projectors write at the same time', async () => {
    const property = fc.asyncProperty(deliveries, deliveries, async (one, other) => {
      expect(await rowsAfter([one, other])).toEqual([expected, []]);
    });
    await fc.assert(property, { numRuns: 40 });
  }, 120_000);
});
