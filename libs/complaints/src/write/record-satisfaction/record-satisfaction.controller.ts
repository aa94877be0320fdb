import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Action, CaseId, CommandAnswer, CommandResponses, Context } from '@platform/http';
import type { CommandContext } from '@platform/event-store';
import { RecordSatisfactionCommand } from './record-satisfaction.command';
import { RecordSatisfactionDto } from './record-satisfaction.dto';

@Controller('complaints/:id/satisfaction')
export class RecordSatisfactionController {
  constructor(private readonly commands: CommandBus) {}

  /** Records what the customer thinks of the answer and of the way to it. */
  @Post()
  @HttpCode(200)
  @Action('complaint.satisfaction')
  @CommandResponses()
  record(@CaseId() complaintId: string, @Body() body: RecordSatisfactionDto, @Context() context: CommandContext): Promise<CommandAnswer> {
    return this.commands.execute(new RecordSatisfactionCommand(complaintId, body, context));
  }
}
