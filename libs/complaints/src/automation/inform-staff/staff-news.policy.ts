import type { OpenedCase, OpenedEvent } from '../case-file';
import type { StaffNews } from '../ports';

type DataOf<Type extends OpenedEvent['type']> = Extract<OpenedEvent, { readonly type: Type }>['data'];
type Promises = OpenedCase['deadlines'];
type Tellings = { readonly [Type in OpenedEvent['type']]?: (data: DataOf<Type>, promises: Promises) => StaffNews };

const tellings: Tellings = {
  ComplaintRegistered: () => ({ template: 'complaint-assigned' }),
  ComplaintAssigned: () => ({ template: 'complaint-assigned' }),
  ComplaintEscalated: ({ reason }) => ({ template: 'complaint-escalated', reason }),
  ComplaintResolved: ({ outcome }) => ({ template: 'resolution-reported', outcome }),
  ComplaintReopened: ({ reason }) => ({ template: 'complaint-reopened', reason }),
  DeadlineApproaching: (told, promises) => ({
    template: 'deadline-approaching',
    deadline: told.deadline,
    dueOn: dueOnOf(told, promises),
  }),
  DeadlineMissed: (told, promises) => ({
    template: 'deadline-missed',
    deadline: told.deadline,
    dueOn: dueOnOf(told, promises),
    level: told.level,
  }),
};

const dueOnOf = ({ deadline, round, promise }: Pick<Promises[number], 'deadline' | 'round' | 'promise'>, promises: Promises): string =>
  promises.find((each) => each.deadline === deadline && each.round === round && each.promise === promise)?.dueOn ?? '';

/**
 * What handlers and managers are told of an event; undefined when that is nothing.
 *
 * @param promises of the case: what was promised until when
 */
export const staffNews = <Type extends OpenedEvent['type']>(type: Type, data: DataOf<Type>, promises: Promises): StaffNews | undefined =>
  tellings[type]?.(data, promises);
