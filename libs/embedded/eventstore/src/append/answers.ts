import {
  AccessDenied,
  AllStreamPosition,
  BadRequest as BadRequestMessage,
  MaximumAppendSizeExceeded,
  Timeout,
  WrongExpectedVersion,
} from '@eventstore/db-client/generated/shared_pb';
import { Code } from '@eventstore/db-client/generated/code_pb';
import { Status } from '@eventstore/db-client/generated/status_pb';
import { BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';
import { Any } from 'google-protobuf/google/protobuf/any_pb';
import { Empty } from 'google-protobuf/google/protobuf/empty_pb';
import type { AppendedPlace } from '../store/event-log';
import type { ExpectedRevision } from './version-check';

/** An answer to an append, still without correlation id and stream. */
export type Answer = BatchAppendResp;

const PACKAGE = 'event_store.client';

interface Details {
  serializeBinary(): Uint8Array;
}

/** An error that the client knows by the name of its details' message. */
function failure(code: Code, name: string, details: Details): Answer {
  return error(new Status().setCode(code).setMessage(name), details, `${PACKAGE}.${name}`);
}

function error(kind: Status, details: Details, typeName: string): Answer {
  const any = new Any();
  any.pack(details.serializeBinary(), typeName);
  return new BatchAppendResp().setError(kind.setDetails(any));
}

/** The server cannot write now. The client has no name for this and shows an UnknownError «Could not recognize <message>». */
export function unavailable(message: string): Answer {
  return error(new Status().setCode(Code.UNAVAILABLE).setMessage(message), new Empty(), 'google.protobuf.Empty');
}

export function success({ revision, position }: AppendedPlace): Answer {
  const result = new BatchAppendResp.Success();
  if (revision < 0n) result.setNoStream(new Empty());
  else result.setCurrentRevision(String(revision));
  result.setPosition(new AllStreamPosition().setCommitPosition(String(position)).setPreparePosition(String(position)));
  return new BatchAppendResp().setSuccess(result);
}

/** @param last revision of the stream's last event, -1n for no stream */
export function wrongExpectedVersion(expected: ExpectedRevision, last: bigint): Answer {
  const details = new WrongExpectedVersion();
  if (last < 0n) details.setCurrentNoStream(new Empty());
  else details.setCurrentStreamRevision(String(last));
  if (expected === 'any') details.setExpectedAny(new Empty());
  else if (expected === 'no_stream') details.setExpectedNoStream(new Empty());
  else if (expected === 'stream_exists') details.setExpectedStreamExists(new Empty());
  else details.setExpectedStreamPosition(String(expected));
  return failure(Code.ALREADY_EXISTS, 'WrongExpectedVersion', details);
}

export function badRequest(message: string): Answer {
  return failure(Code.INVALID_ARGUMENT, 'BadRequest', new BadRequestMessage().setMessage(message));
}

export function accessDenied(): Answer {
  return failure(Code.PERMISSION_DENIED, 'AccessDenied', new AccessDenied());
}

export function timeout(): Answer {
  return failure(Code.DEADLINE_EXCEEDED, 'Timeout', new Timeout());
}

/** @param limit bytes */
export function maximumAppendSizeExceeded(limit: number): Answer {
  return failure(Code.INVALID_ARGUMENT, 'MaximumAppendSizeExceeded', new MaximumAppendSizeExceeded().setMaxappendsize(limit));
}
