import type { Name } from './asks';

/** Who asks over HTTP. A customer reaches one case, with its tracking token. */
export type Role = (typeof staff)[number] | 'customer';

/** What can be asked over HTTP: everything but what timers and connectors tell. */
export type HttpName = Exclude<Name, 'ring' | 'record'>;

/** The roles that sign in; a customer comes with a tracking link. */
export const staff = ['handler', 'account-manager', 'service-manager', 'admin', 'auditor', 'intake', 'reader'] as const;

const managers = ['account-manager', 'service-manager'] as const;
const handlers = ['handler', ...managers] as const;

/** Who may ask what: the column Roles of the contract. */
export const roles: { readonly [N in HttpName]: readonly Role[] } = {
  receive: [...handlers, 'intake'],
  register: handlers,
  triage: ['handler'],
  correct: handlers,
  assign: ['handler'],
  escalate: ['handler'],
  acknowledge: ['handler'],
  plan: handlers,
  revise: handlers,
  extend: managers,
  inform: handlers,
  note: handlers,
  resolve: handlers,
  close: ['handler'],
  reopen: [...handlers, 'customer'],
  withdraw: ['handler', 'customer'],
  satisfaction: ['handler', 'customer'],
  link: ['handler'],
  revoke: ['handler', 'customer'],
  hold: ['admin'],
  lift: ['admin'],
};
