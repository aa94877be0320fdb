// What both sides of the bench write and read: the same bytes.
import { randomUUID } from 'node:crypto';

/** How long one measurement of a rate lasts, in ms. */
export const WINDOW = 500;
/** Events in the log that is read as a whole, and in the stream that is read as a whole. */
export const LOG_LENGTH = 30_000;
export const STREAM_LENGTH = 10;
export const TYPE = 'ComplaintPlanned';
export const DATA = { plan: 'x'.repeat(280), dueOn: '2026-03-04' };
export const METADATA = { actor: 'handler-17', correlationId: '3a8c5f9e-1c86-4c55-9d3f-0d6b4f0d8f11', schemaVersion: 1 };

/** The bytes of one event as a plain store would keep them: id, type, stream, data and metadata. */
export const recordBytes = (stream) => Buffer.from(JSON.stringify([randomUUID(), TYPE, stream, DATA, METADATA]));

/** Does the work again and again until the window is over; the rate per second. The work answers how many things it did. */
export async function rateOf(work) {
  const begin = performance.now();
  let done = 0;
  do done += await work();
  while (performance.now() - begin < WINDOW);
  return (done / (performance.now() - begin)) * 1000;
}
