import type { ComplaintEvent } from '../../events/complaint-events';
import type { CaseEvent } from '../../read/case-event';
import type { Duty } from '../duty';

/** Who of the staff has to do with a case. Ids of the staff. */
export interface CaseStaff {
  readonly handler?: string;
  readonly accountManager?: string;
  readonly serviceManager?: string;
}

type DataOf<Type extends ComplaintEvent['type']> = Extract<ComplaintEvent, { readonly type: Type }>['data'];
type Changes = { readonly [Type in ComplaintEvent['type']]?: (data: DataOf<Type>) => CaseStaff };
type Listeners = { readonly [Type in ComplaintEvent['type']]?: (data: DataOf<Type>, staff: CaseStaff) => readonly (string | undefined)[] };

const managersOf = ({ accountManager, serviceManager }: CaseStaff): CaseStaff => ({
  ...(accountManager && { accountManager }),
  ...(serviceManager && { serviceManager }),
});

const changes: Changes = {
  ComplaintRegistered: (data) => ({ handler: data.handler, ...managersOf(data) }),
  ComplaintAssigned: ({ handler }) => ({ handler }),
  ComplaintEscalated: ({ to, manager }) => (to === 'account-manager' ? { accountManager: manager } : { serviceManager: manager }),
  DetailsCorrected: (data) => managersOf(data.changes),
};

/** Who has to do with the case after an event. */
export const staffAfter = (staff: CaseStaff, { type, data }: ComplaintEvent): CaseStaff => ({ ...staff, ...changed(type, data) });

const changed = <Type extends ComplaintEvent['type']>(type: Type, data: DataOf<Type>): CaseStaff | undefined => changes[type]?.(data);

/**
 * The messages that handlers and managers are to be sent because of an event: who gets work, who is reminded, who has to hear of a miss, and the handler to
 * whom the answer is reported back. Nobody is told of what they did themselves.
 *
 * @param staff who has to do with the case, the event included
 */
export const messagesToStaff = ({ id, occurredAt, actor, event }: CaseEvent, staff: CaseStaff): readonly Duty[] =>
  [...new Set(toldOf(event.type, event.data, staff))]
    .filter((to) => to !== undefined && to !== actor.id)
    .map((to) => ({ kind: 'notify-staff', about: id, to: String(to), dueAt: occurredAt }));

const handlerOf = (_: unknown, { handler }: CaseStaff) => [handler];

const listeners: Listeners = {
  ComplaintRegistered: handlerOf,
  ComplaintAssigned: handlerOf,
  ComplaintResolved: handlerOf,
  ComplaintReopened: handlerOf,
  DeadlineApproaching: handlerOf,
  ComplaintEscalated: ({ manager }) => [manager],
  DeadlineMissed: (_, { handler, accountManager, serviceManager }) => [handler, accountManager, serviceManager],
};

const toldOf = <Type extends ComplaintEvent['type']>(type: Type, data: DataOf<Type>, staff: CaseStaff): readonly (string | undefined)[] =>
  listeners[type]?.(data, staff) ?? [];

/** What is settled by an event: the message left. One that failed waits until somebody tries again. */
export const isStaffTold = ({ kind, about, to }: Duty, { type, data }: ComplaintEvent): boolean =>
  kind === 'notify-staff' && type === 'StaffNotified' && data.about === about && data.to === to;
