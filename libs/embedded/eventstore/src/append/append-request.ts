import { isUtf8 } from 'node:buffer';
import type { UUID } from '@eventstore/db-client/generated/shared_pb';
import type { BatchAppendReq } from '@eventstore/db-client/generated/streams_pb';
import type { ProposedEvent } from '../store/event';
import { accessDenied, badRequest, type Answer } from './answers';
import { normaliseUuid } from './uuid';
import type { ExpectedRevision } from './version-check';

/** Nothing of the append is written; `answer` says why. */
export class Refusal extends Error {
  constructor(readonly answer: Answer) {
    super('The append is refused.');
  }
}

/** What an append asks for, apart from its events. */
export interface AppendTarget {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  /** Milliseconds since 1970, UTC; Infinity for none. */
  readonly deadline: number;
}

const NO_STREAM = 2n ** 64n - 1n;
const FIRST_INVALID_REVISION = 2n ** 63n;
/** LMDB's limit for a key, less a margin; EventStoreDB has a higher one. */
const MAX_STREAM_NAME_BYTES = 1_900;
/** First byte of the names of system streams, which are not written here. */
const DOLLAR = 0x24;
/** Type of links, which are not followed here. */
const LINK_TYPE = '$>';
const JSON_TYPE = 'application/json';

/** @throws Refusal when the stream name or the expected revision is missing or invalid, or the stream is a system stream */
export function readTarget(options: BatchAppendReq.Options): AppendTarget {
  const stream = readName(options);
  const deadline = options.getDeadline()?.toDate().getTime() ?? Infinity;
  return { stream, expected: readExpected(options), deadline };
}

function readName(options: BatchAppendReq.Options): string {
  const name = options.getStreamIdentifier()?.getStreamName_asU8();
  if (!name) throw new Refusal(badRequest('Object reference not set to an instance of an object.'));
  if (name.length === 0) throw new Refusal(badRequest("Value cannot be null. (Parameter 'value')"));
  if (name.length > MAX_STREAM_NAME_BYTES) throw new Refusal(badRequest('The stream name is too long.'));
  if (!isUtf8(name)) throw new Refusal(badRequest('The stream name is not UTF-8.'));
  if (name.at(0) === DOLLAR) throw new Refusal(accessDenied());
  return Buffer.from(name).toString();
}

function readExpected(options: BatchAppendReq.Options): ExpectedRevision {
  if (options.hasAny()) return 'any';
  if (options.hasNoStream()) return 'no_stream';
  if (options.hasStreamExists()) return 'stream_exists';
  if (options.hasStreamPosition()) return readRevision(BigInt(options.getStreamPosition()));
  throw new Refusal(
    badRequest("'None' is not a valid EventStore.Client.Streams.BatchAppendReq+Types+Options+ExpectedStreamPositionOneofCase"),
  );
}

function readRevision(revision: bigint): ExpectedRevision {
  if (revision === NO_STREAM) return 'no_stream';
  if (revision >= FIRST_INVALID_REVISION) throw new Refusal(badRequest('The expected revision is out of range.'));
  return revision;
}

/** @throws Refusal when the id is no UUID, when type or content type are missing, or when the event is a link */
export function readEvent(message: BatchAppendReq.ProposedMessage): ProposedEvent {
  const metadata = message.getMetadataMap();
  const type = metadata.get('type');
  const contentType = metadata.get('content-type');
  if (!type || contentType === undefined) throw new Refusal(badRequest('The given key was not present in the dictionary.'));
  if (type === LINK_TYPE) throw new Refusal(accessDenied());
  return {
    id: readUuid(message.getId()),
    type,
    contentType: contentType === JSON_TYPE ? JSON_TYPE : 'application/octet-stream',
    data: message.getData_asU8(),
    customMetadata: message.getCustomMetadata_asU8(),
  };
}

/** @throws Refusal when there is none, or it is not in the form of a text */
export function readUuid(uuid: UUID | undefined): string {
  const text = normaliseUuid(uuid?.getString() ?? '');
  if (text === undefined) throw new Refusal(badRequest('Unrecognized Guid format.'));
  return text;
}

/** What an event counts towards the limit of an append, in bytes: all that is stored of it, its type in UTF-16. */
export function sizeOf({ data, customMetadata, type }: ProposedEvent): number {
  return data.length + customMetadata.length + 2 * type.length;
}
