import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import type { ServerWritableStream } from '@grpc/grpc-js';
import type { RpcError } from '../grpc/rpc-error';

/** A Read call; its answers are encoded already. */
export type ReadCall = ServerWritableStream<ReadReq, Buffer>;

/** The sending side of a Read call. */
export class Outbox {
  private cut: { left: number; readonly error: RpcError } | undefined;

  constructor(
    private readonly call: ReadCall,
    /** Aborted when the call has ended, for whatever reason. */
    readonly ended: AbortSignal,
  ) {}

  get hasRoom(): boolean {
    return this.ended.aborted || !this.call.writableNeedDrain;
  }

  /** Hands a message to the network. Wait until it is {@link drained} before there are many of them. */
  write(frame: Buffer): void {
    if (!this.ended.aborted) this.call.write(frame);
  }

  /** Sends an event, like {@link write}. */
  writeEvent(frame: Buffer): void {
    if (this.cut?.left === 0) this.fail(this.cut.error);
    else if (this.cut) this.cut.left -= 1;
    this.write(frame);
  }

  /** Makes the call fail in place of sending another event after so many. */
  cutAfter(events: number, error: RpcError): void {
    this.cut = { left: events, error };
  }

  /** Resolves when the network has room, the call has ended, or so many milliseconds are over; false if they are over. */
  async drained(milliseconds?: number): Promise<boolean> {
    if (this.hasRoom) return true;
    return new Promise((resolve) => {
      const settle = (drained: boolean): void => {
        clearTimeout(timer);
        this.call.off('drain', onDrain);
        this.ended.removeEventListener('abort', onDrain);
        resolve(drained);
      };
      const onDrain = (): void => {
        settle(true);
      };
      const timer = milliseconds === undefined ? undefined : setTimeout(settle, milliseconds, false);
      this.call.once('drain', onDrain);
      this.ended.addEventListener('abort', onDrain);
    });
  }

  finish(): void {
    this.call.end();
  }

  fail(error: RpcError): void {
    if (!this.ended.aborted) this.call.emit('error', error);
  }
}
