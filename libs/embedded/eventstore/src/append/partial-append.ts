import type { StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import type { BatchAppendReq } from '@eventstore/db-client/generated/streams_pb';
import type { ProposedEvent } from '../store/event';
import { maximumAppendSizeExceeded, timeout } from './answers';
import type { AppendRequest } from './append-queue';
import { readEvent, readTarget, readUuid, Refusal, sizeOf, type AppendTarget } from './append-request';

/** EventStoreDB's limit for what one append stores, in bytes. */
const MAX_APPEND_SIZE = 1024 * 1024;

/** An append of which chunks may still come. */
export class PartialAppend {
  private readonly events: ProposedEvent[] = [];
  private size = 0;
  private known: AppendTarget | undefined;

  constructor(
    readonly correlation: UUID,
    private readonly options: BatchAppendReq.Options,
  ) {}

  get identifier(): StreamIdentifier | undefined {
    return this.options.getStreamIdentifier();
  }

  /** @throws Refusal when the options are invalid or the deadline is over */
  get target(): AppendTarget {
    if (this.known) return this.known;
    if (!this.correlation.hasStructured()) readUuid(this.correlation);
    const target = readTarget(this.options);
    if (target.deadline <= Date.now()) throw new Refusal(timeout());
    this.known = target;
    return target;
  }

  get request(): AppendRequest {
    return { stream: this.target.stream, expected: this.target.expected, events: this.events };
  }

  /** @throws Refusal when the append is invalid or too large with these events */
  add(messages: readonly BatchAppendReq.ProposedMessage[]): void {
    for (const message of messages) {
      const event = readEvent(message);
      this.events.push(event);
      this.size += sizeOf(event);
    }
    if (this.size > MAX_APPEND_SIZE) throw new Refusal(maximumAppendSizeExceeded(MAX_APPEND_SIZE));
  }
}
