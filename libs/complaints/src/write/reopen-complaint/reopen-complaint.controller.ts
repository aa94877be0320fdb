import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Action, CaseId, CommandAnswer, CommandResponses, Context } from '@platform/http';
import type { CommandContext } from '@platform/event-store';
import { ReopenComplaintCommand } from './reopen-complaint.command';
import { ReopenComplaintDto } from './reopen-complaint.dto';

@Controller('complaints/:id/reopen')
export class ReopenComplaintController {
  constructor(private readonly commands: CommandBus) {}

  /** Takes a resolved or closed complaint up again: a new round begins, with acknowledgement and plan due anew. */
  @Post()
  @HttpCode(200)
  @Action('complaint.reopen')
  @CommandResponses()
  reopen(@CaseId() complaintId: string, @Body() body: ReopenComplaintDto, @Context() context: CommandContext): Promise<CommandAnswer> {
    return this.commands.execute(new ReopenComplaintCommand(complaintId, body, context));
  }
}
