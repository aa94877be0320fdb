import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '@platform/event-store';
import { ComplaintStream } from '../../complaint/complaint-stream';
import { EscalateComplaintCommand } from './escalate-complaint.command';
import { decideEscalateComplaint } from './escalate-complaint.decide';

@CommandHandler(EscalateComplaintCommand)
export class EscalateComplaintHandler implements ICommandHandler<EscalateComplaintCommand> {
  constructor(private readonly complaints: ComplaintStream) {}

  execute({ complaintId, body, context }: EscalateComplaintCommand): Promise<Accepted> {
    return this.complaints.decide(complaintId, { name: 'escalate-complaint', body: body }, context, (complaint) =>
      decideEscalateComplaint(body, complaint),
    );
  }
}
