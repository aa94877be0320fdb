import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '@platform/event-store';
import { ComplaintStream } from '../../complaint/complaint-stream';
import { mustBeAllowed } from '../must-be-allowed';
import { RecordEvidenceCommand } from './record-evidence.command';
import { decideRecordEvidence } from './record-evidence.decide';

@CommandHandler(RecordEvidenceCommand)
export class RecordEvidenceHandler implements ICommandHandler<RecordEvidenceCommand> {
  constructor(private readonly complaints: ComplaintStream) {}

  async execute({ complaintId, evidence, context }: RecordEvidenceCommand): Promise<Accepted> {
    mustBeAllowed(context.actor, 'evidence.record', complaintId);
    return this.complaints.decide(complaintId, { name: 'record-evidence', body: evidence }, context, (complaint) =>
      decideRecordEvidence(evidence, complaint),
    );
  }
}
