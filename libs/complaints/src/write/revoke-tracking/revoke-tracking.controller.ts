import { Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Action, CaseId, CommandResponses, Context, WithoutBody } from '@platform/http';
import type { CommandContext } from '@platform/event-store';
import { TrackingRevokedAnswer } from '../../tracking/tracking-revoked.answer';
import { RevokeTrackingCommand } from './revoke-tracking.command';

@Controller('complaints/:id/tracking/revoke')
export class RevokeTrackingController {
  constructor(private readonly commands: CommandBus) {}

  /** Makes the tracking links given out so far worthless. */
  @Post()
  @HttpCode(200)
  @Action('tracking.revoke')
  @CommandResponses()
  @WithoutBody()
  revoke(@CaseId() complaintId: string, @Context() context: CommandContext): Promise<TrackingRevokedAnswer> {
    return this.commands.execute(new RevokeTrackingCommand(complaintId, context));
  }
}
