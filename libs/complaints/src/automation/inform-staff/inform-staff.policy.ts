import type { ComplaintEvent } from '../../events/complaint-events';
import type { CaseEvent } from '../../read/case-event';
import type { Duty } from '../duty';

/** Who of the staff has to do with a case. Ids of the staff. */
export interface CaseStaff {
  readonly handler?: string;
  readonly accountManager?: string;
  readonly serviceManager?: string;
}

/** Who has to do with the case after an event. */
export const staffAfter = (staff: CaseStaff, { type, data }: ComplaintEvent): CaseStaff => {
  switch (type) {
    case 'ComplaintRegistered': {
      const { handler, accountManager, serviceManager } = data;
      return { handler, ...(accountManager && { accountManager }), ...(serviceManager && { serviceManager }) };
    }
    case 'ComplaintAssigned':
      return { ...staff, handler: data.handler };
    case 'ComplaintEscalated':
      return { ...staff, [data.to === 'account-manager' ? 'accountManager' : 'serviceManager']: data.manager };
    case 'DetailsCorrected': {
      const { accountManager, serviceManager } = data.changes;
      return { ...staff, ...(accountManager && { accountManager }), ...(serviceManager && { serviceManager }) };
    }
    default:
      return staff;
  }
};

/**
 * The messages that handlers and managers are to be sent because of an event: who gets work, who is reminded, who has to hear of a miss, and the handler to
 * whom the answer is reported back. Nobody is told of what they did themselves.
 *
 * @param staff who has to do with the case, the event included
 */
export const messagesToStaff = ({ id, occurredAt, actor, event }: CaseEvent, staff: CaseStaff): readonly Duty[] =>
  [...new Set(toldOf(event, staff))]
    .filter((to) => to !== undefined && to !== actor.id)
    .map((to) => ({ kind: 'notify-staff', about: id, to: String(to), dueAt: occurredAt }));

const toldOf = (
  { type, data }: ComplaintEvent,
  { handler, accountManager, serviceManager }: CaseStaff,
): readonly (string | undefined)[] => {
  switch (type) {
    case 'ComplaintRegistered':
    case 'ComplaintAssigned':
    case 'ComplaintResolved':
    case 'ComplaintReopened':
    case 'DeadlineApproaching':
      return [handler];
    case 'ComplaintEscalated':
      return [data.manager];
    case 'DeadlineMissed':
      return [handler, accountManager, serviceManager];
    default:
      return [];
  }
};

/** What is settled by an event: the message left. One that failed waits until somebody tries again. */
export const isStaffTold = ({ kind, about, to }: Duty, { type, data }: ComplaintEvent): boolean =>
  kind === 'notify-staff' && type === 'StaffNotified' && data.about === about && data.to === to;
