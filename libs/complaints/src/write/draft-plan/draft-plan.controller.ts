import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Action, CaseId, CommandAnswer, CommandResponses, Context } from '@platform/http';
import type { CommandContext } from '@platform/event-store';
import { DraftPlanCommand } from './draft-plan.command';
import { DraftPlanDto } from './draft-plan.dto';

@Controller('complaints/:id/plan')
export class DraftPlanController {
  constructor(private readonly commands: CommandBus) {}

  /** Records how the complaint will be solved, and by when. */
  @Post()
  @HttpCode(200)
  @Action('complaint.plan')
  @CommandResponses()
  draft(@CaseId() complaintId: string, @Body() body: DraftPlanDto, @Context() context: CommandContext): Promise<CommandAnswer> {
    return this.commands.execute(new DraftPlanCommand(complaintId, body, context));
  }
}
