import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Action, CaseId, CommandAnswer, CommandResponses, Context } from '@platform/http';
import type { CommandContext } from '@platform/event-store';
import { PlaceLegalHoldCommand } from './place-legal-hold.command';
import { PlaceLegalHoldDto } from './place-legal-hold.dto';

@Controller('complaints/:id/holds')
export class PlaceLegalHoldController {
  constructor(private readonly commands: CommandBus) {}

  /** Forbids to erase anything of the case until the end of a local day. */
  @Post()
  @HttpCode(200)
  @Action('hold.place')
  @CommandResponses()
  place(@CaseId() complaintId: string, @Body() body: PlaceLegalHoldDto, @Context() context: CommandContext): Promise<CommandAnswer> {
    return this.commands.execute(new PlaceLegalHoldCommand(complaintId, body, context));
  }
}
