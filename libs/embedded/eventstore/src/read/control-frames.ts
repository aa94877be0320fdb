import type { StreamIdentifier } from '@eventstore/db-client/generated/shared_pb';
import { ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { randomUUID } from 'node:crypto';

/** The answers of a read that are not events, encoded as they are sent. */

function frame(response: ReadResp): Buffer {
  return Buffer.from(response.serializeBinary());
}

/** Opens a subscription, under an id of its own. */
export function confirmation(): Buffer {
  return frame(new ReadResp().setConfirmation(new ReadResp.SubscriptionConfirmation().setSubscriptionId(randomUUID())));
}

/** From here on the subscription is live. */
export function caughtUp(): Buffer {
  return frame(new ReadResp().setCaughtUp(new ReadResp.CaughtUp()));
}

/** Everything up to and including this position was considered. */
export function checkpoint(position: bigint): Buffer {
  const place = new ReadResp.Checkpoint().setCommitPosition(String(position)).setPreparePosition(String(position));
  return frame(new ReadResp().setCheckpoint(place));
}

export function streamNotFound(stream: StreamIdentifier): Buffer {
  return frame(new ReadResp().setStreamNotFound(new ReadResp.StreamNotFound().setStreamIdentifier(stream)));
}
