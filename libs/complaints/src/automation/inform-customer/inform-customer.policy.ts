import type { ComplaintEvent } from '../../events/complaint-events';
import type { CaseEvent } from '../../read/case-event';
import type { Duty } from '../duty';

/** How a customer can be reached, as far as the events tell. */
export interface Reach {
  readonly hasEmail: boolean;
}

/** How the customer can be reached after an event. */
export const reachAfter = (reach: Reach, { type, data }: ComplaintEvent): Reach => {
  if (type === 'ReportReceived') return { hasEmail: data.customer.email !== undefined };
  if (type === 'DetailsCorrected' && data.changes.customer && 'email' in data.changes.customer)
    return { hasEmail: data.changes.customer.email !== null };
  return reach;
};

/**
 * The message that the customer is to be sent because of an event, if any. What was said by phone or in a meeting is not sent; what has no way of its own is
 * mailed when an address is known (procedure: the customer is kept informed all along; domain.md, `via`).
 */
export const messagesToCustomer = (
  { id, occurredAt, event }: Pick<CaseEvent, 'id' | 'occurredAt' | 'event'>,
  reach: Reach,
): readonly Duty[] => (isSent(event, reach) ? [{ kind: 'notify-customer', about: id, dueAt: occurredAt }] : []);

const isSent = (event: ComplaintEvent, { hasEmail }: Reach): boolean => {
  switch (event.type) {
    case 'ComplaintAcknowledged':
    case 'CustomerInformed':
      return event.data.via === 'email' || event.data.via === 'portal';
    case 'ComplaintRegistered':
    case 'PlanDrafted':
    case 'PlanRevised':
    case 'PlanDeadlineExtended':
    case 'ComplaintResolved':
    case 'ComplaintClosed':
      return hasEmail;
    default:
      return false;
  }
};

/** What is settled by an event: the message left. One that failed waits until somebody tries again. */
export const isCustomerTold = ({ kind, about }: Duty, { type, data }: ComplaintEvent): boolean =>
  kind === 'notify-customer' && type === 'CustomerNotified' && data.about === about;
