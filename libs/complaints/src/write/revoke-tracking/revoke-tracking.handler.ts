import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ComplaintStream } from '../../complaint/complaint-stream';
import { TrackingAccess } from '../../tracking/tracking-access';
import { RevokeTrackingCommand, type TrackingRevocation } from './revoke-tracking.command';
import { decideRevokeTracking } from './revoke-tracking.decide';

@CommandHandler(RevokeTrackingCommand)
export class RevokeTrackingHandler implements ICommandHandler<RevokeTrackingCommand> {
  constructor(
    private readonly complaints: ComplaintStream,
    private readonly tracking: TrackingAccess,
  ) {}

  async execute({ complaintId, context }: RevokeTrackingCommand): Promise<TrackingRevocation> {
    const revoked = await this.complaints.decide(complaintId, { name: 'revoke-tracking', body: {} }, context, decideRevokeTracking);
    if (context.actor.role === 'customer') return revoked;
    return { ...revoked, trackingToken: await this.tracking.tokenAt(complaintId, revoked.revision) };
  }
}
