import { Command } from '@nestjs/cqrs';
import type { Accepted, CommandContext } from '@platform/event-store';
import type { TriageReportDto } from './triage-report.dto';

export class TriageReportCommand extends Command<Accepted> {
  constructor(
    readonly complaintId: string,
    readonly body: TriageReportDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}
