import { invalid, type Invalid } from '@platform/decider';
import type { ReportReceived } from '../events/report-received.event';
import type { Channel } from '../events/shapes';
import { given } from './given.decide';

/** A report as it came in. Times are RFC 3339 UTC instants with milliseconds. */
export interface Report {
  readonly channel: Channel;
  readonly customer: {
    readonly organisation: string;
    readonly name: string;
    readonly email?: string;
    readonly phone?: string;
    readonly customerId?: string;
    readonly language?: 'nl' | 'en';
  };
  readonly subject: string;
  readonly description: string;
  readonly receivedAt?: string;
  readonly backdatedBecause?: string;
  readonly concerns?: { readonly kind: 'service' | 'process' | 'product'; readonly name: string };
  readonly desiredOutcome?: string;
}

/** A reference is given only once. */
export type ReceivingRejection = 'already-exists';

/** Typing a report in takes a while: so much of the past needs no reason. */
const TYPING_TIME = 5 * 60_000;
const OLDEST = 10 * 366 * 24 * 60 * 60_000;

/** Why the report cannot have been received then. The clock of a complaint starts at the receipt: it may lie in the past with a reason, never in the future. */
export const impossibleReceipt = ({ receivedAt, backdatedBecause }: Report, now: string): Invalid | undefined => {
  if (receivedAt === undefined)
    return backdatedBecause === undefined ? undefined : invalid('receivedAt', 'tells when it was received; backdatedBecause needs it');
  const age = Date.parse(now) - Date.parse(receivedAt);
  if (age < 0) return invalid('receivedAt', 'must not lie in the future');
  if (age > OLDEST) return invalid('receivedAt', 'must not lie more than ten years in the past');
  if (age > TYPING_TIME && backdatedBecause === undefined)
    return invalid('backdatedBecause', 'tells why the report is recorded later than it was received');
  return undefined;
};

/** The first event of a case. Customers are written to in Dutch unless they want English. */
export const reportReceivedFrom = (complaintId: string, report: Report, now: string): ReportReceived => {
  const { channel, customer, subject, description, backdatedBecause, concerns, desiredOutcome } = report;
  return {
    type: 'ReportReceived',
    data: {
      complaintId,
      channel,
      receivedAt: report.receivedAt ?? now,
      customer: { ...customer, language: customer.language ?? 'nl' },
      subject,
      description,
      ...given({ backdatedBecause, concerns, desiredOutcome }),
    },
  };
};
