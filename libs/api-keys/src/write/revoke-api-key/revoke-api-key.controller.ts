import { Controller, Delete, Param } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store';
import { Action, CommandAnswer, CommandResponses, Context, WithoutBody } from '@platform/http';
import { RevokeApiKeyCommand } from './revoke-api-key.command';

@Controller('admin/api-keys/:key')
export class RevokeApiKeyController {
  constructor(private readonly commands: CommandBus) {}

  /** Makes a key worthless, from the next request on. */
  @Delete()
  @Action('key.manage')
  @CommandResponses()
  @WithoutBody()
  revoke(@Param('key') keyId: string, @Context() context: CommandContext): Promise<CommandAnswer> {
    return this.commands.execute(new RevokeApiKeyCommand(keyId, context));
  }
}
