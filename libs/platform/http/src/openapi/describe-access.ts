import type { OpenAPIObject } from '@nestjs/swagger';
import type { AccessPolicy } from '../access/access-policy';
import { ACTION_EXTENSION } from '../access/action.decorator';
import { operationsOf } from './operations';

/** Adds to each operation with an action the roles that may do it, as the policy knows them: `x-roles`. */
export const describeAccess = ({ paths }: OpenAPIObject, policy: AccessPolicy): void => {
  for (const operation of Object.values(paths).flatMap(operationsOf)) {
    const action = operation[ACTION_EXTENSION];
    if (action !== undefined) operation['x-roles'] = policy.rolesFor(action);
  }
};
