import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '@platform/event-store';
import { ComplaintStream } from '../../complaint/complaint-stream';
import { AddNoteCommand } from './add-note.command';
import { decideAddNote } from './add-note.decide';

@CommandHandler(AddNoteCommand)
export class AddNoteHandler implements ICommandHandler<AddNoteCommand> {
  constructor(private readonly complaints: ComplaintStream) {}

  execute({ complaintId, body, context }: AddNoteCommand): Promise<Accepted> {
    return this.complaints.decide(complaintId, { name: 'add-note', body }, context, (complaint) => decideAddNote(body, complaint));
  }
}
