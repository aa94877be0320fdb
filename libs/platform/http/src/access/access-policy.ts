import type { Principal } from './principal';

/** May, and in which role; or may not, and whether even the existence is hidden. */
export type AccessDecision = Readonly<{ allowed: true; actAs: string }> | Readonly<{ allowed: false; hide: boolean }>;

/** The one rule of who may do what. */
export interface AccessPolicy {
  /** @param caseId the case that the route is about, when it is about one, in its one form */
  decide(principal: Principal, action: string, caseId?: string): AccessDecision;
  /** The roles that may do an action, in their fixed order, for the documentation; none for an action that nobody may do. */
  rolesFor(action: string): readonly string[];
}
