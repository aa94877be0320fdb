import { Command } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store';
import type { ClientAccepted } from '../../client/api-clients';

export class RevokeApiKeyCommand extends Command<ClientAccepted> {
  constructor(
    readonly keyId: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}
