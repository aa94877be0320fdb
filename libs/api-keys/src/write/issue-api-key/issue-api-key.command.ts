import { Command } from '@nestjs/cqrs';
import type { Accepted, CommandContext } from '@platform/event-store';
import type { IssueApiKeyDto } from './issue-api-key.dto';

/** The answer to a key that was issued; with the key itself the first time. */
export interface IssuedApiKey extends Accepted {
  readonly key?: string;
}

export class IssueApiKeyCommand extends Command<IssuedApiKey> {
  constructor(
    readonly body: IssueApiKeyDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}
