export { ApiKeysModule } from './api-keys.module';
export { ApiClients } from './client/api-clients';
export { apiKeyRefusals } from './client/refusals';
export { CLIENT_ROLE, grantableScopes } from './client/scopes';
export { apiClientEvents, type ApiClientEvent } from './events/api-client-events';
export { ApiKeyAccess, type KnownClient } from './sign-in/api-key-access';
export { KeyUses } from './sign-in/key-uses';
