import { Body, Controller, Delete } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Action, CaseId, CommandAnswer, CommandResponses, Context } from '@platform/http';
import type { CommandContext } from '@platform/event-store';
import { LiftLegalHoldCommand } from './lift-legal-hold.command';
import { LiftLegalHoldDto } from './lift-legal-hold.dto';

@Controller('complaints/:id/holds')
export class LiftLegalHoldController {
  constructor(private readonly commands: CommandBus) {}

  /** Ends the legal hold before its day. */
  @Delete()
  @Action('hold.lift')
  @CommandResponses()
  lift(@CaseId() complaintId: string, @Body() body: LiftLegalHoldDto, @Context() context: CommandContext): Promise<CommandAnswer> {
    return this.commands.execute(new LiftLegalHoldCommand(complaintId, body, context));
  }
}
