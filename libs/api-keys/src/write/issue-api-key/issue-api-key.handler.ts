import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { newApiKey } from '../../client/api-key-text';
import { ApiClients } from '../../client/api-clients';
import { IssueApiKeyCommand, type IssuedApiKey } from './issue-api-key.command';
import { decideIssueApiKey } from './issue-api-key.decide';

@CommandHandler(IssueApiKeyCommand)
export class IssueApiKeyHandler implements ICommandHandler<IssueApiKeyCommand> {
  constructor(private readonly clients: ApiClients) {}

  async execute({ body, context }: IssueApiKeyCommand): Promise<IssuedApiKey> {
    const { client, scopes } = body;
    const { keyId, key, secretHash } = newApiKey(client);
    await this.clients.name(client, context);
    const issued = await this.clients.decide(client, { name: 'issue-api-key', body }, context, (state) =>
      decideIssueApiKey({ keyId, scopes, secretHash }, state),
    );
    if (issued.replayed) return { ...issued, id: await this.clients.keyIssuedWith(client, issued.revision) };
    return { ...issued, id: keyId, key };
  }
}
