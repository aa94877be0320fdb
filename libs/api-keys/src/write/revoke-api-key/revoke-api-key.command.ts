import { Command } from '@nestjs/cqrs';
import type { Accepted, CommandContext } from '@platform/event-store';

export class RevokeApiKeyCommand extends Command<Accepted> {
  constructor(
    readonly keyId: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}
