import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ApiKeyListController } from './list/api-key-list.controller';
import { ApiKeyListReader } from './list/api-key-list.reader';
import { IssueApiKeyController } from './write/issue-api-key/issue-api-key.controller';
import { IssueApiKeyHandler } from './write/issue-api-key/issue-api-key.handler';
import { RevokeApiKeyController } from './write/revoke-api-key/revoke-api-key.controller';
import { RevokeApiKeyHandler } from './write/revoke-api-key/revoke-api-key.handler';

/** How keys are issued, revoked and listed. Its surroundings provide `ApiClients` and `KeyUses`. */
@Module({
  imports: [CqrsModule.forRoot()],
  controllers: [IssueApiKeyController, RevokeApiKeyController, ApiKeyListController],
  providers: [IssueApiKeyHandler, RevokeApiKeyHandler, ApiKeyListReader],
})
export class ApiKeysModule {}
