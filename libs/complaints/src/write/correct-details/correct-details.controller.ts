import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Action, CaseId, CommandAnswer, CommandResponses, Context } from '@platform/http';
import type { CommandContext } from '@platform/event-store';
import { CorrectDetailsCommand } from './correct-details.command';
import { CorrectDetailsDto } from './correct-details.dto';

@Controller(['complaints/:id/correct', 'reports/:id/correct'])
export class CorrectDetailsController {
  constructor(private readonly commands: CommandBus) {}

  /** Puts right what was recorded wrongly. What was recorded first stays in the log. */
  @Post()
  @HttpCode(200)
  @Action('complaint.correct')
  @CommandResponses()
  correct(@CaseId() complaintId: string, @Body() body: CorrectDetailsDto, @Context() context: CommandContext): Promise<CommandAnswer> {
    return this.commands.execute(new CorrectDetailsCommand(complaintId, body, context));
  }
}
