import { Command } from '@nestjs/cqrs';
import type { Accepted, CommandContext } from '@platform/event-store';
import type { AddNoteDto } from './add-note.dto';

export class AddNoteCommand extends Command<Accepted> {
  constructor(
    readonly complaintId: string,
    readonly body: AddNoteDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}
