import { Command } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store';
import type { ConfirmedRedactionAnswer } from './confirmed-redaction.answer';

export class ConfirmRedactionCommand extends Command<ConfirmedRedactionAnswer> {
  constructor(
    /** The id of the duty that waits for it. */
    readonly duty: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}
