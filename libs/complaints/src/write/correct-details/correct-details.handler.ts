import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '@platform/event-store';
import { ComplaintStream } from '../../complaint/complaint-stream';
import { CorrectDetailsCommand } from './correct-details.command';
import { decideCorrectDetails } from './correct-details.decide';

@CommandHandler(CorrectDetailsCommand)
export class CorrectDetailsHandler implements ICommandHandler<CorrectDetailsCommand> {
  constructor(private readonly complaints: ComplaintStream) {}

  execute({ complaintId, body, context }: CorrectDetailsCommand): Promise<Accepted> {
    return this.complaints.decide(complaintId, { name: 'correct-details', body }, context, (complaint) =>
      decideCorrectDetails(body, complaint),
    );
  }
}
