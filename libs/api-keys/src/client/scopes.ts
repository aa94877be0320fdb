import { actions, may, type Action } from '@redress/access';

/** The role in which programs act that come with an API key. */
export const CLIENT_ROLE = 'intake';

/** What an API key can be for: everything that its role may do. */
export const grantableScopes: readonly Action[] = actions.filter((action) => may({ role: CLIENT_ROLE }, action));
