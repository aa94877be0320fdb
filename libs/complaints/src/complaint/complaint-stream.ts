import { randomBytes } from 'node:crypto';
import type { Decision } from '@platform/decider';
import {
  CommandRejected,
  ConcurrentChange,
  DeciderStream,
  type Accepted,
  type CommandContext,
  type CommandRequest,
  type DeciderStreamParts,
} from '@platform/event-store';
import type { ComplaintEvent } from '../events/complaint-events';
import { complaintFold, type Complaint } from './complaint.fold';
import { complaintIdFrom } from './complaint-id';
import type { ComplaintRejection } from './refusals';

/** Ten signs of five bits: that even two free ids in a row are taken by others will not happen. */
const ATTEMPTS = 3;

/** A rule about a case with its command already in it. `now` is the instant of the decision, RFC 3339 UTC. */
export type ComplaintRule = (complaint: Complaint, now: string) => Decision<ComplaintEvent, ComplaintRejection>;

/** The streams of all cases: where every rule reads and writes. */
export class ComplaintStream extends DeciderStream<Complaint, ComplaintEvent> {
  constructor(private readonly complaintParts: Omit<DeciderStreamParts<Complaint, ComplaintEvent>, 'fold'>) {
    super({ ...complaintParts, fold: complaintFold });
  }

  /** As {@link DeciderStream.decide}, for rules that refuse with reasons a caller can be told. */
  override decide(id: string, request: CommandRequest, context: CommandContext, rule: ComplaintRule): Promise<Accepted> {
    return super.decide(id, request, context, rule);
  }

  /**
   * Creates a case under a new reference: random, or derived from person and idempotency key, so that a repetition meets its own case.
   *
   * @param decideFor the rule for one reference; it answers `already-exists` when there is a case already
   * @throws what {@link DeciderStream.decide} throws
   */
  async create(request: CommandRequest, context: CommandContext, decideFor: (complaintId: string) => ComplaintRule): Promise<Accepted> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const complaintId = complaintIdFrom(this.seed(context, attempt));
      try {
        return await this.decide(complaintId, request, context, decideFor(complaintId));
      } catch (error) {
        if (!(error instanceof CommandRejected && error.reason === 'already-exists')) throw error;
      }
    }
    throw new ConcurrentChange();
  }

  private seed({ actor, idempotencyKey }: CommandContext, attempt: number): Buffer {
    if (idempotencyKey === undefined) return randomBytes(10);
    return this.complaintParts.identity.creationSeed(actor.id, idempotencyKey, attempt);
  }
}
