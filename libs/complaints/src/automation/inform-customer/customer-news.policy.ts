import type { OpenedEvent } from '../case-file';
import type { CustomerNews } from '../ports';

type DataOf<Type extends OpenedEvent['type']> = Extract<OpenedEvent, { readonly type: Type }>['data'];
type Tellings = { readonly [Type in OpenedEvent['type']]?: (data: DataOf<Type>) => CustomerNews };

const tellings: Tellings = {
  ComplaintRegistered: ({ due }) => {
    const dueOn = (deadline: string) => due.find((promise) => promise.deadline === deadline)?.dueOn ?? '';
    return { template: 'complaint-registered', acknowledgeBy: dueOn('acknowledgement'), planBy: dueOn('plan') };
  },
  ComplaintAcknowledged: ({ message }) => ({ template: 'complaint-acknowledged', ...(message !== undefined && { message }) }),
  PlanDrafted: (plan) => ({ template: 'plan-drafted', ...planOf(plan) }),
  PlanRevised: (plan) => ({ template: 'plan-revised', ...planOf(plan), reason: plan.reason }),
  PlanDeadlineExtended: ({ due, reason }) => ({ template: 'plan-deadline-extended', planBy: due.dueOn, reason }),
  CustomerInformed: ({ message }) => ({ template: 'customer-informed', message }),
  ComplaintResolved: ({ resolution, outcome, remedy }) => ({
    template: 'complaint-resolved',
    resolution,
    outcome,
    ...(remedy !== undefined && { remedy }),
  }),
  ComplaintClosed: () => ({ template: 'complaint-closed' }),
};

const planOf = ({ approach, measures, resolveBy }: Pick<DataOf<'PlanDrafted'>, 'approach' | 'measures' | 'resolveBy'>) => ({
  approach,
  measures: measures.map(({ what, dueOn }) => ({ what, ...(dueOn !== undefined && { dueOn }) })),
  resolveBy,
});

/** What the customer is told of an event; undefined when that is nothing. */
export const customerNews = <Type extends OpenedEvent['type']>(type: Type, data: DataOf<Type>): CustomerNews | undefined =>
  tellings[type]?.(data);
