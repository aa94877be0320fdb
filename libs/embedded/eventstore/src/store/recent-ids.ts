import { EventIds } from './event-ids';
import type { EventLog } from './event-log';
import { headerOf } from './frame';

const REMEMBERED_AT_START = 10_000;
const PAGE = 500;

/** The ids of the newest events of a log, so that repetitions are recognised across a restart. */
export function recentIds(log: EventLog): EventIds {
  const headers = [];
  let from = log.end;
  while (headers.length < REMEMBERED_AT_START) {
    const page = log.readAll({ from, backwards: true, limit: PAGE });
    const last = page.at(-1);
    if (!last) break;
    headers.push(...page.map(({ frame }) => headerOf(frame)));
    from = last.position - 1n;
  }
  const ids = new EventIds();
  for (const { stream, id, revision } of headers.reverse()) ids.remember(stream, id, revision);
  return ids;
}
