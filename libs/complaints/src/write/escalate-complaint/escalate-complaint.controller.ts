import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Action, CaseId, CommandAnswer, CommandResponses, Context } from '@platform/http';
import type { CommandContext } from '@platform/event-store';
import { EscalateComplaintCommand } from './escalate-complaint.command';
import { EscalateComplaintDto } from './escalate-complaint.dto';

@Controller('complaints/:id/escalate')
export class EscalateComplaintController {
  constructor(private readonly commands: CommandBus) {}

  /** Hands a complaint up to an account or service manager. */
  @Post()
  @HttpCode(200)
  @Action('complaint.escalate')
  @CommandResponses()
  escalate(@CaseId() complaintId: string, @Body() body: EscalateComplaintDto, @Context() context: CommandContext): Promise<CommandAnswer> {
    return this.commands.execute(new EscalateComplaintCommand(complaintId, body, context));
  }
}
