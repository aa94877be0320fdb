import { Command } from '@nestjs/cqrs';
import type { Accepted, CommandContext } from '@platform/event-store';

/** The answer to a revocation; with the token that works from now on, unless the customer asked. */
export interface TrackingRevocation extends Accepted {
  readonly trackingToken?: string;
}

export class RevokeTrackingCommand extends Command<TrackingRevocation> {
  constructor(
    readonly complaintId: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}
