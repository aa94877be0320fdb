import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Action, CaseId, CommandAnswer, CommandResponses, Context } from '@platform/http';
import type { CommandContext } from '@platform/event-store';
import { AssignComplaintCommand } from './assign-complaint.command';
import { AssignComplaintDto } from './assign-complaint.dto';

@Controller('complaints/:id/assign')
export class AssignComplaintController {
  constructor(private readonly commands: CommandBus) {}

  /** Gives the complaint to a complaint handler. */
  @Post()
  @HttpCode(200)
  @Action('complaint.assign')
  @CommandResponses()
  assign(@CaseId() complaintId: string, @Body() body: AssignComplaintDto, @Context() context: CommandContext): Promise<CommandAnswer> {
    return this.commands.execute(new AssignComplaintCommand(complaintId, body, context));
  }
}
