import type { OpenedCase, OpenedEvent } from '../case-file';
import type { StaffNews } from '../ports';

/**
 * What handlers and managers are told of an event.
 *
 * @param case the case as it stands: it knows what was promised until when
 * @throws RangeError when they are told nothing of it
 */
export const staffNews = (event: OpenedEvent, { deadlines }: Pick<OpenedCase, 'deadlines'>): StaffNews => {
  switch (event.type) {
    case 'ComplaintRegistered':
    case 'ComplaintAssigned':
      return { template: 'complaint-assigned' };
    case 'ComplaintEscalated':
      return { template: 'complaint-escalated', reason: event.data.reason };
    case 'ComplaintResolved':
      return { template: 'resolution-reported', outcome: event.data.outcome };
    case 'ComplaintReopened':
      return { template: 'complaint-reopened', reason: event.data.reason };
    case 'DeadlineApproaching':
      return { template: 'deadline-approaching', deadline: event.data.deadline, dueOn: dueOnOf(event.data, deadlines) };
    case 'DeadlineMissed':
      return { template: 'deadline-missed', deadline: event.data.deadline, dueOn: dueOnOf(event.data, deadlines), level: event.data.level };
    default:
      throw new RangeError(`staff are told nothing of ${event.type}`);
  }
};

type PromiseName = Pick<OpenedCase['deadlines'][number], 'deadline' | 'round' | 'promise'>;

const dueOnOf = ({ deadline, round, promise }: PromiseName, rows: OpenedCase['deadlines']): string => {
  const row = rows.find((each) => each.deadline === deadline && each.round === round && each.promise === promise);
  if (!row) throw new RangeError(`nothing was promised as ${deadline}-${String(round)}-${String(promise)}`);
  return row.dueOn;
};
