import type { HttpName } from '../rules/roles';

/** Where each command goes: the routes of the contract, below `/api/v1`. */
export const routes: { readonly [N in HttpName]: (id: string) => string } = {
  receive: () => '/reports',
  register: () => '/complaints',
  triage: (id) => `/reports/${id}/triage`,
  correct: (id) => `/complaints/${id}/correct`,
  assign: (id) => `/complaints/${id}/assign`,
  escalate: (id) => `/complaints/${id}/escalate`,
  acknowledge: (id) => `/complaints/${id}/acknowledge`,
  plan: (id) => `/complaints/${id}/plan`,
  revise: (id) => `/complaints/${id}/plan/revise`,
  extend: (id) => `/complaints/${id}/plan/extend`,
  inform: (id) => `/complaints/${id}/inform`,
  note: (id) => `/complaints/${id}/notes`,
  resolve: (id) => `/complaints/${id}/resolve`,
  close: (id) => `/complaints/${id}/close`,
  reopen: (id) => `/complaints/${id}/reopen`,
  withdraw: (id) => `/complaints/${id}/withdraw`,
  satisfaction: (id) => `/complaints/${id}/satisfaction`,
  link: (id) => `/complaints/${id}/external-records`,
  revoke: (id) => `/complaints/${id}/tracking/revoke`,
  hold: (id) => `/complaints/${id}/holds`,
  lift: (id) => `/complaints/${id}/holds`,
};

/** The commands that have no body. */
export const withoutBody: readonly HttpName[] = ['close', 'revoke'];
