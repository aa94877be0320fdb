import { Command } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store';
import type { ClientAccepted } from '../../client/api-clients';
import type { IssueApiKeyDto } from './issue-api-key.dto';

/** The answer to a key that was issued; with the key itself the first time. */
export interface IssuedApiKey extends ClientAccepted {
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
