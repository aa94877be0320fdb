import { Command } from '@nestjs/cqrs';
import type { Accepted, CommandContext } from '@platform/event-store';

export class RevokeTrackingCommand extends Command<Accepted> {
  constructor(
    readonly complaintId: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}
