import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Action, CaseId, CommandAnswer, CommandResponses, Context } from '@platform/http';
import type { CommandContext } from '@platform/event-store';
import { InformCustomerCommand } from './inform-customer.command';
import { InformCustomerDto } from './inform-customer.dto';

@Controller('complaints/:id/inform')
export class InformCustomerController {
  constructor(private readonly commands: CommandBus) {}

  /** Tells the customer, or records that the customer was told, how things stand. */
  @Post()
  @HttpCode(200)
  @Action('complaint.inform')
  @CommandResponses()
  inform(@CaseId() complaintId: string, @Body() body: InformCustomerDto, @Context() context: CommandContext): Promise<CommandAnswer> {
    return this.commands.execute(new InformCustomerCommand(complaintId, body, context));
  }
}
