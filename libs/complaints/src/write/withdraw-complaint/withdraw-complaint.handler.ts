import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '@platform/event-store';
import { ComplaintStream } from '../../complaint/complaint-stream';
import { WithdrawComplaintCommand } from './withdraw-complaint.command';
import { decideWithdrawComplaint } from './withdraw-complaint.decide';

@CommandHandler(WithdrawComplaintCommand)
export class WithdrawComplaintHandler implements ICommandHandler<WithdrawComplaintCommand> {
  constructor(private readonly complaints: ComplaintStream) {}

  execute({ complaintId, body, context }: WithdrawComplaintCommand): Promise<Accepted> {
    return this.complaints.decide(complaintId, { name: 'withdraw-complaint', body }, context, (complaint) =>
      decideWithdrawComplaint(body, complaint),
    );
  }
}
