import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '@platform/event-store';
import { ComplaintStream } from '../../complaint/complaint-stream';
import { InformCustomerCommand } from './inform-customer.command';
import { decideInformCustomer } from './inform-customer.decide';

@CommandHandler(InformCustomerCommand)
export class InformCustomerHandler implements ICommandHandler<InformCustomerCommand> {
  constructor(private readonly complaints: ComplaintStream) {}

  execute({ complaintId, body, context }: InformCustomerCommand): Promise<Accepted> {
    return this.complaints.decide(complaintId, { name: 'inform-customer', body: body }, context, (complaint, now) =>
      decideInformCustomer({ ...body, now }, complaint),
    );
  }
}
