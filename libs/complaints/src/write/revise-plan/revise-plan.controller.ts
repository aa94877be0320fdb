import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Action, CaseId, CommandAnswer, CommandResponses, Context } from '@platform/http';
import type { CommandContext } from '@platform/event-store';
import { RevisePlanCommand } from './revise-plan.command';
import { RevisePlanDto } from './revise-plan.dto';

@Controller('complaints/:id/plan/revise')
export class RevisePlanController {
  constructor(private readonly commands: CommandBus) {}

  /** Changes the plan of the round, with the reason. Another `resolveBy` is the next promise. */
  @Post()
  @HttpCode(200)
  @Action('complaint.plan')
  @CommandResponses()
  revise(@CaseId() complaintId: string, @Body() body: RevisePlanDto, @Context() context: CommandContext): Promise<CommandAnswer> {
    return this.commands.execute(new RevisePlanCommand(complaintId, body, context));
  }
}
