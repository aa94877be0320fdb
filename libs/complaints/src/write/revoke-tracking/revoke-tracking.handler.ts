import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '@platform/event-store';
import { ComplaintStream } from '../../complaint/complaint-stream';
import { RevokeTrackingCommand } from './revoke-tracking.command';
import { decideRevokeTracking } from './revoke-tracking.decide';

@CommandHandler(RevokeTrackingCommand)
export class RevokeTrackingHandler implements ICommandHandler<RevokeTrackingCommand> {
  constructor(private readonly complaints: ComplaintStream) {}

  execute({ complaintId, context }: RevokeTrackingCommand): Promise<Accepted> {
    return this.complaints.decide(complaintId, { name: 'revoke-tracking', body: {} }, context, (complaint) =>
      decideRevokeTracking(complaint),
    );
  }
}
