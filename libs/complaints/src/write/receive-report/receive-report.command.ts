import { Command } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store';
import type { CaseCreated } from '../../tracking/case-created';
import type { ReceiveReportDto } from './receive-report.dto';

export class ReceiveReportCommand extends Command<CaseCreated> {
  constructor(
    readonly body: ReceiveReportDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}
