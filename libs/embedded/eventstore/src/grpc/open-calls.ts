import type { ServerDuplexStream, ServerWritableStream } from '@grpc/grpc-js';
import type { RpcError } from './rpc-error';

type Call = ServerDuplexStream<unknown, unknown> | ServerWritableStream<unknown, unknown>;

/** The streaming calls that have not ended, so that a stopping server can end them. */
export class OpenCalls {
  private readonly calls = new Set<Call>();

  /** @returns a signal that is aborted when the call has ended, for whatever reason */
  track(call: Call): AbortSignal {
    const ended = new AbortController();
    const forget = (): void => {
      this.calls.delete(call);
      ended.abort();
    };
    this.calls.add(call);
    for (const event of ['cancelled', 'error', 'finish', 'close']) call.once(event, forget);
    return ended.signal;
  }

  endAll(error: RpcError): void {
    for (const call of this.calls) call.emit('error', error);
  }
}
