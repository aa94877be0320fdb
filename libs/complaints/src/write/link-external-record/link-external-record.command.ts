import { Command } from '@nestjs/cqrs';
import type { Accepted, CommandContext } from '@platform/event-store';
import type { LinkExternalRecordDto } from './link-external-record.dto';

export class LinkExternalRecordCommand extends Command<Accepted> {
  constructor(
    readonly complaintId: string,
    readonly body: LinkExternalRecordDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}
