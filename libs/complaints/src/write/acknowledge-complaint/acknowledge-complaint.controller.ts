import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Action, CaseId, CommandAnswer, CommandResponses, Context } from '@platform/http';
import type { CommandContext } from '@platform/event-store';
import { AcknowledgeComplaintCommand } from './acknowledge-complaint.command';
import { AcknowledgeComplaintDto } from './acknowledge-complaint.dto';

@Controller('complaints/:id/acknowledge')
export class AcknowledgeComplaintController {
  constructor(private readonly commands: CommandBus) {}

  /** Tells the customer, or records that the customer was told, that the complaint is being handled. */
  @Post()
  @HttpCode(200)
  @Action('complaint.acknowledge')
  @CommandResponses()
  acknowledge(
    @CaseId() complaintId: string,
    @Body() body: AcknowledgeComplaintDto,
    @Context() context: CommandContext,
  ): Promise<CommandAnswer> {
    return this.commands.execute(new AcknowledgeComplaintCommand(complaintId, body, context));
  }
}
