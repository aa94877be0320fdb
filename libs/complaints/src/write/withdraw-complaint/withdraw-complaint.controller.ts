import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Action, CaseId, CommandAnswer, CommandResponses, Context } from '@platform/http';
import type { CommandContext } from '@platform/event-store';
import { WithdrawComplaintCommand } from './withdraw-complaint.command';
import { WithdrawComplaintDto } from './withdraw-complaint.dto';

@Controller('complaints/:id/withdraw')
export class WithdrawComplaintController {
  constructor(private readonly commands: CommandBus) {}

  /** Records that the customer takes it back. */
  @Post()
  @HttpCode(200)
  @Action('complaint.withdraw')
  @CommandResponses()
  withdraw(@CaseId() complaintId: string, @Body() body: WithdrawComplaintDto, @Context() context: CommandContext): Promise<CommandAnswer> {
    return this.commands.execute(new WithdrawComplaintCommand(complaintId, body, context));
  }
}
