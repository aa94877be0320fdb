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

/** What says by itself which way it goes, and what goes by mail whenever that is possible. */
const hasWay: ReadonlySet<string> = new Set(['ComplaintAcknowledged', 'CustomerInformed'] satisfies ComplaintEvent['type'][]);
const isMailed: ReadonlySet<string> = new Set([
  'ComplaintRegistered',
  'PlanDrafted',
  'PlanRevised',
  'PlanDeadlineExtended',
  'ComplaintResolved',
  'ComplaintClosed',
] satisfies ComplaintEvent['type'][]);

const isSent = ({ type, data }: ComplaintEvent, { hasEmail }: Reach): boolean =>
  hasWay.has(type) ? 'via' in data && (data.via === 'email' || data.via === 'portal') : hasEmail && isMailed.has(type);

/** What is settled by an event: the message left. One that failed waits until somebody tries again. */
export const isCustomerTold = ({ kind, about }: Duty, { type, data }: ComplaintEvent): boolean =>
  kind === 'notify-customer' && type === 'CustomerNotified' && data.about === about;
