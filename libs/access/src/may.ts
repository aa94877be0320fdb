import { roles, type Role } from './roles';

const managers = ['account-manager', 'service-manager'] as const;
const staff = ['handler', ...managers] as const;

const personalData: readonly Role[] = [...staff, 'auditor', 'customer'];

/** Every action and the roles that may do it. What is not here nobody may. */
const allowed = {
  'report.receive': [...staff, 'intake'],
  'report.triage': ['handler'],
  'report.read': [...staff, 'reader', 'auditor'],
  'complaint.register': staff,
  'complaint.correct': staff,
  'complaint.assign': ['handler'],
  'complaint.escalate': ['handler'],
  'complaint.acknowledge': ['handler'],
  'complaint.plan': staff,
  'complaint.extend': managers,
  'complaint.inform': staff,
  'complaint.note': staff,
  'complaint.resolve': staff,
  'complaint.close': ['handler'],
  'complaint.reopen': [...staff, 'customer'],
  'complaint.withdraw': ['handler', 'customer'],
  'complaint.satisfaction': ['handler', 'customer'],
  'complaint.read': [...staff, 'reader', 'auditor', 'customer'],
  'worklist.read': [...staff, 'reader', 'auditor'],
  'changes.follow': [...staff, 'reader', 'auditor', 'admin'],
  'deadlines.prove': [...staff, 'reader', 'auditor'],
  'dashboard.read': [...staff, 'reader', 'auditor', 'admin'],
  'tracking.revoke': ['handler', 'customer'],
  'record.link': ['handler'],
  'hold.place': ['admin'],
  'hold.lift': ['admin'],
  'duty.read': [...staff, 'admin'],
  'duty.retry': ['handler', 'admin'],
  'duty.settle': ['handler', 'admin'],
  'bells.watch': ['admin'],
  'evidence.record': ['system'],
  'deadline.record': ['system'],
  'audit.read': ['auditor'],
  'subject.export': ['admin'],
  'subject.erase': ['admin'],
  'erasure.record': ['admin', 'system'],
  'key.manage': ['admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof allowed;
export const actions = Object.keys(allowed) as readonly Action[];

export const isAction = (text: string): text is Action => Object.hasOwn(allowed, text);

/** Somebody who wants to act: in one role, and for a customer with the one case that is theirs. */
export interface Actor {
  readonly role: Role;
  readonly ownCase?: string;
}

/**
 * The one policy: who may do what. The same answer for HTTP, timers and connectors; default deny.
 *
 * @param caseId the case that the action is about, when it is about one
 */
export const may = ({ role, ownCase }: Actor, action: Action, caseId?: string): boolean => {
  const permitted: readonly Role[] = allowed[action];
  if (!permitted.includes(role)) return false;
  return role !== 'customer' || (caseId !== undefined && caseId === ownCase);
};

/** Actions that show who is concerned or what was said, to roles that may see it. */
const showing: readonly Action[] = ['report.read', 'complaint.read', 'worklist.read', 'audit.read'];

/** Whether an action shows personal data to those who may see it. */
export const showsPersonalData = (action: Action): boolean => showing.includes(action);

/** Whether a role may see who is concerned and what was said; all others see states and figures only. */
export const seesPersonalData = (role: Role): boolean => personalData.includes(role);

/** The roles that may do an action, in their fixed order: who has several acts in the first that may. */
export const rolesFor = (action: Action): readonly Role[] => roles.filter((role) => (allowed[action] as readonly Role[]).includes(role));
