import { Command } from '@nestjs/cqrs';
import type { Accepted, CommandContext } from '@platform/event-store';
import type { WithdrawComplaintDto } from './withdraw-complaint.dto';

export class WithdrawComplaintCommand extends Command<Accepted> {
  constructor(
    readonly complaintId: string,
    readonly body: WithdrawComplaintDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}
