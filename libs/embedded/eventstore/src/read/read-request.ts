import type { StreamIdentifier } from '@eventstore/db-client/generated/shared_pb';
import { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { status } from '@grpc/grpc-js';
import { invalidArgument, RpcError, unforeseen } from '../grpc/rpc-error';
import { readFilter, type EventFilter } from './filter';

/** Where to begin: at an end, or at a revision or position. */
export type From = 'start' | 'end' | bigint;

export interface StreamSource {
  readonly kind: 'stream';
  readonly stream: string;
  readonly identifier: StreamIdentifier;
  readonly from: From;
}

export interface AllSource {
  readonly kind: 'all';
  readonly from: From;
  readonly filter: EventFilter | undefined;
}

export interface ReadRequest {
  readonly source: StreamSource | AllSource;
  readonly backwards: boolean;
  /** At most so many events; undefined for a subscription. */
  readonly count: bigint | undefined;
}

/** The number that means the end. */
const END = 2n ** 64n - 1n;
const FIRST_INVALID = 2n ** 63n;

/** @throws RpcError when the options contradict each other or are incomplete */
export function readRequest(request: ReadReq): ReadRequest {
  const options = request.getOptions();
  if (!options) throw unforeseen();
  refuseOddCombination(options);
  refuseOtherUuids(options);
  const count = options.hasCount() ? BigInt(options.getCount()) : undefined;
  return { source: readSource(options), backwards: isBackwards(options), count };
}

function isBackwards(options: ReadReq.Options): boolean {
  return options.getReadDirection() === ReadReq.Options.ReadDirection.BACKWARDS;
}

function refuseOddCombination(options: ReadReq.Options): void {
  if (!options.hasStream() && !options.hasAll()) {
    throw invalidArgument("'None' is not a valid EventStore.Client.Streams.ReadReq+Types+Options+StreamOptionOneofCase");
  }
  const filteredStream = options.hasStream() && options.hasFilter();
  const backwardsSubscription = options.hasSubscription() && isBackwards(options);
  const odd = !isComplete(options) || filteredStream || backwardsSubscription;
  if (odd) throw invalidArgument(`The combination of ${describe(options)} is invalid.`);
}

function isComplete(options: ReadReq.Options): boolean {
  return (options.hasCount() || options.hasSubscription()) && (options.hasFilter() || options.hasNoFilter());
}

function describe(options: ReadReq.Options): string {
  const parts = [
    options.hasStream() ? 'Stream' : 'All',
    options.hasSubscription() ? 'Subscription' : options.hasCount() ? 'Count' : 'None',
    isBackwards(options) ? 'Backwards' : 'Forwards',
    options.hasFilter() ? 'Filter' : options.hasNoFilter() ? 'NoFilter' : 'None',
  ];
  return `(${parts.join(', ')})`;
}

/** Event ids are answered as texts only, which is what the official client asks for. */
function refuseOtherUuids(options: ReadReq.Options): void {
  const option = options.getUuidOption();
  if (!option) throw invalidArgument('');
  if (!option.hasString()) throw new RpcError(status.UNIMPLEMENTED, 'Event ids are answered as texts only.');
}

function readSource(options: ReadReq.Options): ReadRequest['source'] {
  const stream = options.getStream();
  if (stream) return readStreamSource(stream);
  const filter = options.getFilter();
  return { kind: 'all', from: readPosition(options.getAll()), filter: filter && readFilter(filter) };
}

function readStreamSource(options: ReadReq.Options.StreamOptions): StreamSource {
  const identifier = options.getStreamIdentifier();
  const stream = Buffer.from(identifier?.getStreamName_asU8() ?? []).toString();
  if (!identifier || stream === '') throw unforeseen();
  return { kind: 'stream', stream, identifier, from: readRevision(options) };
}

function readRevision(options: ReadReq.Options.StreamOptions): From {
  if (options.hasStart()) return 'start';
  if (options.hasEnd()) return 'end';
  if (options.hasRevision()) return readNumber(BigInt(options.getRevision()));
  throw unforeseen();
}

function readPosition(options: ReadReq.Options.AllOptions | undefined): From {
  if (options?.hasStart()) return 'start';
  if (options?.hasEnd()) return 'end';
  if (options?.hasPosition()) return readLogPosition(options.getPosition());
  throw unforeseen();
}

function readLogPosition(position: ReadReq.Options.Position | undefined): From {
  const commit = BigInt(position?.getCommitPosition() ?? 0);
  if (BigInt(position?.getPreparePosition() ?? 0) > commit) throw unforeseen();
  return commit === 0n ? 'start' : readNumber(commit);
}

function readNumber(value: bigint): From {
  if (value === END) return 'end';
  if (value >= FIRST_INVALID) throw unforeseen();
  return value;
}
