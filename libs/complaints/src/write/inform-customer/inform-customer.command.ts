import { Command } from '@nestjs/cqrs';
import type { Accepted, CommandContext } from '@platform/event-store';
import type { InformCustomerDto } from './inform-customer.dto';

export class InformCustomerCommand extends Command<Accepted> {
  constructor(
    readonly complaintId: string,
    readonly body: InformCustomerDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}
