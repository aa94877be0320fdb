import type { OpenAPIObject } from '@nestjs/swagger';
import { ACTION_EXTENSION } from '../access/action.decorator';
import type { HttpPolicies } from '../http-policies';
import { operationsOf } from './operations';

/** The name of the security scheme of keys in the header `X-Api-Key`. */
export const API_KEY = 'apiKey';

/** Adds to each operation with an action the roles that may do it, as the policy knows them (`x-roles`), and whether an API key may do instead of a token. */
export const describeAccess = ({ paths }: OpenAPIObject, { access, apiKeys }: Pick<HttpPolicies, 'access' | 'apiKeys'>): void => {
  for (const operation of Object.values(paths).flatMap(operationsOf)) {
    const action = operation[ACTION_EXTENSION];
    if (action === undefined) continue;
    operation['x-roles'] = access.rolesFor(action);
    if (apiKeys?.scopes.includes(action)) operation.security = [...(operation.security ?? []), { [API_KEY]: [] }];
  }
};
