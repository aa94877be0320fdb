import type { AppendQueue } from './append/append-queue';
import type { Faults } from './faults';
import type { OpenCalls } from './grpc/open-calls';
import type { EventLog } from './store/event-log';

/** What works once the store is open. */
export interface Engine {
  readonly log: EventLog;
  readonly appends: AppendQueue;
}

/** What the services share. */
export interface ServerNode {
  /** Undefined while the store is being opened, and when the server stops. */
  engine: Engine | undefined;
  /** Where clients reach the server; known once it is bound. */
  port: number;
  readonly faults: Faults;
  readonly calls: OpenCalls;
}
