import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Action, CaseId, CommandAnswer, CommandResponses, Context } from '@platform/http';
import type { CommandContext } from '@platform/event-store';
import { LinkExternalRecordCommand } from './link-external-record.command';
import { LinkExternalRecordDto } from './link-external-record.dto';

@Controller('complaints/:id/external-records')
export class LinkExternalRecordController {
  constructor(private readonly commands: CommandBus) {}

  /** Confirms by hand that the case stands in a system of record, or need not. */
  @Post()
  @HttpCode(200)
  @Action('record.link')
  @CommandResponses()
  link(@CaseId() complaintId: string, @Body() body: LinkExternalRecordDto, @Context() context: CommandContext): Promise<CommandAnswer> {
    return this.commands.execute(new LinkExternalRecordCommand(complaintId, body, context));
  }
}
