import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Action, CaseId, CommandAnswer, CommandResponses, Context } from '@platform/http';
import type { CommandContext } from '@platform/event-store';
import { TriageReportCommand } from './triage-report.command';
import { TriageReportDto } from './triage-report.dto';

@Controller('reports/:id/triage')
export class TriageReportController {
  constructor(private readonly commands: CommandBus) {}

  /** Judges whether a report is an incident or a complaint; a complaint is registered at once. May be revised. */
  @Post()
  @HttpCode(200)
  @Action('report.triage')
  @CommandResponses()
  triage(@CaseId() complaintId: string, @Body() body: TriageReportDto, @Context() context: CommandContext): Promise<CommandAnswer> {
    return this.commands.execute(new TriageReportCommand(complaintId, body, context));
  }
}
