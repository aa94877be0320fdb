import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Action, CaseId, CommandAnswer, CommandResponses, Context } from '@platform/http';
import type { CommandContext } from '@platform/event-store';
import { ExtendPlanDeadlineCommand } from './extend-plan-deadline.command';
import { ExtendPlanDeadlineDto } from './extend-plan-deadline.dto';

@Controller('complaints/:id/plan/extend')
export class ExtendPlanDeadlineController {
  constructor(private readonly commands: CommandBus) {}

  /** Promises the plan for a later day: before the old promise has passed, and with the customer informed. */
  @Post()
  @HttpCode(200)
  @Action('complaint.extend')
  @CommandResponses()
  extend(@CaseId() complaintId: string, @Body() body: ExtendPlanDeadlineDto, @Context() context: CommandContext): Promise<CommandAnswer> {
    return this.commands.execute(new ExtendPlanDeadlineCommand(complaintId, body, context));
  }
}
