import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '@platform/event-store';
import { ComplaintStream } from '../../complaint/complaint-stream';
import { RecordSatisfactionCommand } from './record-satisfaction.command';
import { decideRecordSatisfaction } from './record-satisfaction.decide';

@CommandHandler(RecordSatisfactionCommand)
export class RecordSatisfactionHandler implements ICommandHandler<RecordSatisfactionCommand> {
  constructor(private readonly complaints: ComplaintStream) {}

  execute({ complaintId, body, context }: RecordSatisfactionCommand): Promise<Accepted> {
    return this.complaints.decide(complaintId, { name: 'record-satisfaction', body }, context, (complaint) =>
      decideRecordSatisfaction(body, complaint),
    );
  }
}
