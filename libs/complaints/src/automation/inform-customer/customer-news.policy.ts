import type { OpenedEvent } from '../case-file';
import type { CustomerNews } from '../ports';

type EventData<Type extends OpenedEvent['type']> = Extract<OpenedEvent, { readonly type: Type }>['data'];

/**
 * What the customer is told of an event.
 *
 * @throws RangeError when customers are told nothing of it
 */
export const customerNews = (event: OpenedEvent): CustomerNews => {
  switch (event.type) {
    case 'ComplaintRegistered':
      return registered(event.data);
    case 'ComplaintAcknowledged':
      return { template: 'complaint-acknowledged', ...(event.data.message !== undefined && { message: event.data.message }) };
    case 'PlanDrafted':
      return { template: 'plan-drafted', ...planOf(event.data) };
    case 'PlanRevised':
      return { template: 'plan-revised', ...planOf(event.data), reason: event.data.reason };
    case 'PlanDeadlineExtended':
      return { template: 'plan-deadline-extended', planBy: event.data.due.dueOn, reason: event.data.reason };
    case 'CustomerInformed':
      return { template: 'customer-informed', message: event.data.message };
    case 'ComplaintResolved':
      return resolved(event.data);
    case 'ComplaintClosed':
      return { template: 'complaint-closed' };
    default:
      throw new RangeError(`customers are told nothing of ${event.type}`);
  }
};

const registered = ({ due }: EventData<'ComplaintRegistered'>): CustomerNews => {
  const dueOn = (deadline: string) => due.find((promise) => promise.deadline === deadline)?.dueOn ?? '';
  return { template: 'complaint-registered', acknowledgeBy: dueOn('acknowledgement'), planBy: dueOn('plan') };
};

const resolved = ({ resolution, outcome, remedy }: EventData<'ComplaintResolved'>): CustomerNews => ({
  template: 'complaint-resolved',
  resolution,
  outcome,
  ...(remedy !== undefined && { remedy }),
});

const planOf = ({ approach, measures, resolveBy }: Pick<EventData<'PlanDrafted'>, 'approach' | 'measures' | 'resolveBy'>) => ({
  approach,
  measures: measures.map(({ what, dueOn }) => ({ what, ...(dueOn !== undefined && { dueOn }) })),
  resolveBy,
});
