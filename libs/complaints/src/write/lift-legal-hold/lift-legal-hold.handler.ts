import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '@platform/event-store';
import { ComplaintStream } from '../../complaint/complaint-stream';
import { LiftLegalHoldCommand } from './lift-legal-hold.command';
import { decideLiftLegalHold } from './lift-legal-hold.decide';

@CommandHandler(LiftLegalHoldCommand)
export class LiftLegalHoldHandler implements ICommandHandler<LiftLegalHoldCommand> {
  constructor(private readonly complaints: ComplaintStream) {}

  execute({ complaintId, body, context }: LiftLegalHoldCommand): Promise<Accepted> {
    return this.complaints.decide(complaintId, { name: 'lift-legal-hold', body }, context, (complaint) =>
      decideLiftLegalHold(body, complaint),
    );
  }
}
