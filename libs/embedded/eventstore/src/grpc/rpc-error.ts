import { status } from '@grpc/grpc-js';

/** Ends a call with a gRPC status; grpc-js reads `code` and `details`. */
export class RpcError extends Error {
  override readonly name = 'RpcError';

  constructor(
    readonly code: status,
    readonly details: string,
  ) {
    super(details);
  }
}

/** How EventStoreDB answers what its handlers did not foresee, such as a missing field. */
export function unforeseen(): RpcError {
  return new RpcError(status.UNKNOWN, 'Exception was thrown by handler.');
}

export function invalidArgument(details: string): RpcError {
  return new RpcError(status.INVALID_ARGUMENT, details);
}

/** EventStoreDB's words while it opens its database. */
export const NOT_READY = 'Server Is Not Ready';

export function notReady(): RpcError {
  return new RpcError(status.UNAVAILABLE, NOT_READY);
}

/** What clients of EventStoreDB see when it stops in good order. */
export function stopping(): RpcError {
  return new RpcError(status.INTERNAL, 'Received RST_STREAM with code 0');
}

/** What clients see when the connection breaks. */
export function connectionDropped(): RpcError {
  return new RpcError(status.UNAVAILABLE, 'Connection dropped');
}

/** How EventStoreDB 23.10 ends a live subscription whose reader does not keep up. */
export function consumerTooSlow(): RpcError {
  return new RpcError(status.ABORTED, 'Operation timed out: Consumer too slow to handle event while live. Client resubscription required.');
}
