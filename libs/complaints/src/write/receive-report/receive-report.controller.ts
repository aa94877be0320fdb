import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Action, Context, CreationResponses } from '@platform/http';
import type { CommandContext } from '@platform/event-store';
import { CaseCreatedAnswer } from '../../tracking/case-created.answer';
import { ReceiveReportCommand } from './receive-report.command';
import { ReceiveReportDto } from './receive-report.dto';

@Controller('reports')
export class ReceiveReportController {
  constructor(private readonly commands: CommandBus) {}

  /** Records a report that came in, not yet judged. */
  @Post()
  @Action('report.receive')
  @CreationResponses()
  receive(@Body() body: ReceiveReportDto, @Context() context: CommandContext): Promise<CaseCreatedAnswer> {
    return this.commands.execute(new ReceiveReportCommand(body, context));
  }
}
