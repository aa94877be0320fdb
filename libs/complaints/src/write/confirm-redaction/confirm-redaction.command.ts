import { Command } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store';
import type { ConfirmRedactionAnswer } from './confirm-redaction.answer';

export class ConfirmRedactionCommand extends Command<ConfirmRedactionAnswer> {
  constructor(
    /** The id of the duty that waits for it. */
    readonly duty: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}
