import { unforeseen } from '../grpc/rpc-error';
import type { EventLog } from '../store/event-log';
import { headerOf } from '../store/frame';
import { AllCursor, StreamCursor } from './cursor';
import type { AllSource, From, StreamSource } from './read-request';
import type { Feed } from './subscription';

/** Follows one stream, from after a revision. */
export function streamFeed(log: EventLog, { stream, from }: StreamSource): Feed {
  const last = log.lastRevision(stream);
  const next = typeof from === 'bigint' ? from + 1n : from === 'start' ? 0n : last + 1n;
  const cursor = (revision: bigint): StreamCursor => new StreamCursor(log, stream, false, revision);
  return {
    cursor: cursor(next),
    filter: undefined,
    cursorAfter: ({ frame }) => cursor(headerOf(frame).revision + 1n),
    exists: () => from === 'end' || log.lastRevision(stream) >= 0n,
  };
}

/**
 * Follows the log, from after a position. A position beyond the end means the end, as on EventStoreDB 23.10.
 *
 * @throws RpcError when no event has the position
 */
export function allFeed(log: EventLog, { from, filter }: AllSource): Feed {
  const cursor = (position: bigint): AllCursor => new AllCursor(log, false, position);
  return {
    cursor: cursor(positionAfter(log, from)),
    filter,
    cursorAfter: ({ position }) => cursor(position + 1n),
    exists: () => true,
  };
}

function positionAfter(log: EventLog, from: From): bigint {
  if (from === 'start') return 0n;
  if (from === 'end' || from >= log.end) return log.end;
  if (!log.has(from)) throw unforeseen();
  return from + 1n;
}
