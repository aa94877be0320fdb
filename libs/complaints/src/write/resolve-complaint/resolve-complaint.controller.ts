import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Action, CaseId, CommandAnswer, CommandResponses, Context } from '@platform/http';
import type { CommandContext } from '@platform/event-store';
import { ResolveComplaintCommand } from './resolve-complaint.command';
import { ResolveComplaintDto } from './resolve-complaint.dto';

@Controller('complaints/:id/resolve')
export class ResolveComplaintController {
  constructor(private readonly commands: CommandBus) {}

  /** Records the answer to the complaint and reports it back to the handler. */
  @Post()
  @HttpCode(200)
  @Action('complaint.resolve')
  @CommandResponses()
  resolve(@CaseId() complaintId: string, @Body() body: ResolveComplaintDto, @Context() context: CommandContext): Promise<CommandAnswer> {
    return this.commands.execute(new ResolveComplaintCommand(complaintId, body, context));
  }
}
