import { Command } from '@nestjs/cqrs';
import type { Accepted, CommandContext } from '@platform/event-store';

/** Erases what is personal in a case that is to be erased now, and records that it was done. */
export class RecordErasureCommand extends Command<Accepted> {
  constructor(
    readonly complaintId: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}
