import { Command } from '@nestjs/cqrs';
import type { Accepted, CommandContext } from '@platform/event-store';
import type { DeadlineApproaching } from '../../events/deadline-approaching.event';
import type { DeadlineMissed } from '../../events/deadline-missed.event';
import type { EvidenceEvent } from '../../events/complaint-events';

/** Evidence that is true because somebody says it happened. Of deadlines the clock and the case decide: they have a command of their own. */
export type ReportedEvidence = Exclude<EvidenceEvent, DeadlineApproaching | DeadlineMissed>;

export class RecordEvidenceCommand extends Command<Accepted> {
  constructor(
    readonly complaintId: string,
    readonly evidence: ReportedEvidence,
    readonly context: CommandContext,
  ) {
    super();
  }
}
