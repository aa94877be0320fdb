import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '@platform/event-store';
import { ComplaintStream } from '../../complaint/complaint-stream';
import { SERVICE_TERMS, type ServiceTerms } from '../../complaint/service-terms';
import { PlaceLegalHoldCommand } from './place-legal-hold.command';
import { decidePlaceLegalHold } from './place-legal-hold.decide';

@CommandHandler(PlaceLegalHoldCommand)
export class PlaceLegalHoldHandler implements ICommandHandler<PlaceLegalHoldCommand> {
  constructor(
    private readonly complaints: ComplaintStream,
    @Inject(SERVICE_TERMS) private readonly terms: ServiceTerms,
  ) {}

  execute({ complaintId, body, context }: PlaceLegalHoldCommand): Promise<Accepted> {
    return this.complaints.decide(complaintId, { name: 'place-legal-hold', body }, context, (complaint, now) =>
      decidePlaceLegalHold({ ...body, now, calendar: this.terms.calendar }, complaint),
    );
  }
}
