import { status } from '@grpc/grpc-js';
import { RpcError } from '../grpc/rpc-error';
import type { EventLog } from '../store/event-log';
import { headerOf } from '../store/frame';
import { Breather } from './breather';
import { streamNotFound } from './control-frames';
import { AllCursor, StreamCursor, type Cursor } from './cursor';
import type { EventFilter } from './filter';
import type { Outbox } from './outbox';
import type { AllSource, StreamSource } from './read-request';

export interface FiniteRead<Source> {
  readonly source: Source;
  readonly backwards: boolean;
  readonly count: bigint;
}

/** How EventStoreDB 23.10 refuses what its readers cannot do. */
const refused = (reader: 'Stream' | 'All'): RpcError => new RpcError(status.UNKNOWN, `Unexpected Read${reader}Result: Error`);

/** Answers a read of one stream: forwards and backwards include the revision they begin at. */
export async function readStream(log: EventLog, read: FiniteRead<StreamSource>, outbox: Outbox): Promise<void> {
  const { source, backwards, count } = read;
  if (count === 0n || (source.from === 'end' && !backwards)) throw refused('Stream');
  const last = log.lastRevision(source.stream);
  if (last < 0n) {
    outbox.write(streamNotFound(source.identifier));
    return;
  }
  const first = firstRevision(source.from, last);
  const from = backwards && first > last ? last : first;
  await sendAll(outbox, count, new StreamCursor(log, source.stream, backwards, from));
}

function firstRevision(from: StreamSource['from'], last: bigint): bigint {
  if (from === 'start') return 0n;
  return from === 'end' ? last : from;
}

/** Answers a read of the log: forwards includes the position it begins at, backwards does not. */
export async function readAll(log: EventLog, read: FiniteRead<AllSource>, outbox: Outbox): Promise<void> {
  const { source, backwards, count } = read;
  if (count === 0n) throw refused('All');
  const from = firstPosition(log, source.from, backwards);
  await sendAll(outbox, count, new AllCursor(log, backwards, from), source.filter);
}

function firstPosition(log: EventLog, from: AllSource['from'], backwards: boolean): bigint {
  if (from === 'start') return backwards ? -1n : 0n;
  if (from === 'end') return backwards ? log.end - 1n : log.end;
  const beyond = from >= log.end;
  if (beyond ? backwards : !log.has(from)) throw refused('All');
  return backwards ? from - 1n : from;
}

async function sendAll(outbox: Outbox, count: bigint, cursor: Cursor, filter?: EventFilter): Promise<void> {
  const breather = new Breather();
  let left = count;
  while (left > 0n && !outbox.ended.aborted) {
    const page = cursor.nextPage();
    if (page.length === 0) return;
    const fitting = filter ? page.filter(({ frame }) => filter.matches(headerOf(frame))) : page;
    const wanted = left < fitting.length ? fitting.slice(0, Number(left)) : fitting;
    for (const { frame } of wanted) outbox.writeEvent(frame);
    await outbox.drained();
    await breather.breathe();
    left -= BigInt(wanted.length);
  }
}
