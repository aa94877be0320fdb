import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Action, CaseId, CommandAnswer, CommandResponses, Context } from '@platform/http';
import type { CommandContext } from '@platform/event-store';
import { AddNoteCommand } from './add-note.command';
import { AddNoteDto } from './add-note.dto';

@Controller('complaints/:id/notes')
export class AddNoteController {
  constructor(private readonly commands: CommandBus) {}

  /** Adds something for colleagues to know. The customer never sees it. */
  @Post()
  @HttpCode(200)
  @Action('complaint.note')
  @CommandResponses()
  add(@CaseId() complaintId: string, @Body() body: AddNoteDto, @Context() context: CommandContext): Promise<CommandAnswer> {
    return this.commands.execute(new AddNoteCommand(complaintId, body, context));
  }
}
