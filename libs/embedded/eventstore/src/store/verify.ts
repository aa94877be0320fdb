import { setImmediate as nextTurn } from 'node:timers/promises';
import { headerOf } from './frame';
import { keyOf, lastNumberOf } from './keys';
import { recordSize, verifiedFrameOf } from './record';
import type { Tables } from './tables';

/** Real log positions start above zero, too: zero means «before the first event». */
const FIRST_POSITION = 1n;
const EVENTS_PER_TURN = 512;

/**
 * Reads the whole log and looks every event up in the indexes. Lets other work run now and then.
 * It finds events one by one: LMDB reports a damaged page on a look-up, while its cursors would end the process.
 *
 * @returns the position that the next event gets
 * @throws Error with a few words, at the first thing that is wrong
 */
export async function verify(tables: Tables): Promise<bigint> {
  const { entryCount } = tables.log.getStats() as { entryCount: number };
  let position = FIRST_POSITION;
  for (let checked = 0; checked < entryCount; checked += 1) {
    position += checkEvent(tables, position);
    if (checked % EVENTS_PER_TURN === 0) await nextTurn();
  }
  return position;
}

/** Checks one event. @returns its size in the log */
function checkEvent({ log, streams, revisions }: Tables, position: bigint): bigint {
  const key = keyOf(position);
  const record = log.get(key);
  if (!record) throw new Error(`there is no event at position ${String(position)}`);
  const frame = verifiedFrameOf(record);
  const { stream, revision } = headerOf(frame);
  const number = streams.get(Buffer.from(stream));
  const found = number && revisions.get(keyOf(lastNumberOf(number), revision));
  if (!found?.equals(key)) throw new Error(`the event at position ${String(position)} is not in the index of its stream`);
  return recordSize(frame);
}
