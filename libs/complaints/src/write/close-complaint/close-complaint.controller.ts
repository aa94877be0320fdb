import { Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Action, CaseId, CommandAnswer, CommandResponses, Context, WithoutBody } from '@platform/http';
import type { CommandContext } from '@platform/event-store';
import { CloseComplaintCommand } from './close-complaint.command';

@Controller('complaints/:id/close')
export class CloseComplaintController {
  constructor(private readonly commands: CommandBus) {}

  /** Closes a complaint: nothing is left to do. */
  @Post()
  @HttpCode(200)
  @Action('complaint.close')
  @CommandResponses()
  @WithoutBody()
  close(@CaseId() complaintId: string, @Context() context: CommandContext): Promise<CommandAnswer> {
    return this.commands.execute(new CloseComplaintCommand(complaintId, context));
  }
}
