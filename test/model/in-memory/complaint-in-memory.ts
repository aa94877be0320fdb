import { createHash, randomUUID } from 'node:crypto';
import { foldAll, isInvalid, isRejected } from '@platform/decider';
import { EventCodec, GENESIS, type SealValue, type StoredEvent } from '@platform/event-store';
import { projectedEvent } from '@platform/read-store';
import { complaintEvents, type ComplaintEvent } from '@redress/complaints';
import { complaintFold, type Complaint } from '../../../libs/complaints/src/complaint/complaint.fold';
import { answerFields } from '../../../libs/complaints/src/read/complaint-details/answer-fields.projection';
import type { CaseDocument } from '../../../libs/complaints/src/read/complaint-details/case-document.projection';
import { complaintDetails } from '../../../libs/complaints/src/read/complaint-details/complaint-details.projection';
import type { Ask } from '../rules/asks';
import { CALLER } from '../rules/asks';
import type { Outcome } from '../rules/expected';
import { decide } from './decide';

const codec = new EventCodec<ComplaintEvent>(complaintEvents);
const seal: SealValue = (of, value) => ({ $sealed: Buffer.from(JSON.stringify(value)).toString('base64'), of });
const actor = { id: CALLER, role: 'handler' };
const request = createHash('sha256').digest('hex');

/** The rules, the fold and the view of the program with a list as the log: what is decided goes through the real codec into it and back. */
export class ComplaintInMemory {
  private readonly log: StoredEvent<ComplaintEvent>[] = [];
  private complaint: Complaint = complaintFold.initialState;
  private document: CaseDocument | null = null;

  /** Carries a command out at an instant, RFC 3339 UTC. */
  carryOut(ask: Ask, now: string): Outcome {
    const decision = decide(ask, { complaint: this.complaint, now });
    if (isRejected(decision)) return { refused: decision.rejected };
    if (isInvalid(decision)) return { invalid: decision.invalid[0]?.field ?? '' };
    decision.forEach((event) => this.append(event, now));
    return { events: decision.map(({ type }) => type) };
  }

  /** Everything that was stored, oldest first. */
  get events(): readonly StoredEvent<ComplaintEvent>[] {
    return this.log;
  }

  /** The state that the rules look at. */
  get state(): Complaint {
    return this.complaint;
  }

  /** The same, as it follows from the whole log at once. */
  get stateAnew(): Complaint {
    const history = this.log.map(({ event, metadata }) => ({ event, at: metadata.occurredAt, by: metadata.actor.id }));
    return foldAll(complaintFold, history);
  }

  /** The case as it is answered at an instant; nothing when there is none. */
  detailsAt(now: string): object | undefined {
    return this.document ? answerFields(this.document, { now, configured: [], outstanding: [] }) : undefined;
  }

  private append(event: ComplaintEvent, now: string): void {
    const revision = this.log.length;
    const id = randomUUID();
    const prevHash = this.log.at(-1)?.metadata.hash ?? GENESIS;
    const metadata = { occurredAt: now, commandId: id, request, correlationId: id, causationId: id, actor, prevHash };
    const encoded = codec.encode({ stream: 'complaint-in-memory', revision, id, event, metadata }, seal);
    const stored = codec.decode({ ...encoded.recorded, position: { commit: BigInt(revision), prepare: BigInt(revision) } });
    this.log.push(stored);
    this.complaint = complaintFold.evolve(this.complaint, stored.event, now, actor.id);
    this.document = complaintDetails.evolve(this.document, projectedEvent(stored));
  }
}
