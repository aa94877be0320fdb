import type { Decision } from '@platform/decider';
import type { Complaint } from '../../complaint/complaint.fold';
import { impossibleTime, inAnyRound, lateField, type LateRecording } from '../../complaint/late-recording.decide';
import { ended, type EndedRejection } from '../../complaint/steps.decide';
import type { CustomerInformed } from '../../events/customer-informed.event';
import type { Channel } from '../../events/shapes';

export interface InformCustomer extends LateRecording {
  readonly via: Channel;
  readonly message: string;
  readonly now: string;
}
export type InformCustomerRejection = EndedRejection;

/** The customer is kept informed all along, of a report and of an incident too. */
export const decideInformCustomer = (
  { via, message, now, ...recording }: InformCustomer,
  complaint: Complaint,
): Decision<CustomerInformed, InformCustomerRejection> =>
  impossibleTime(recording, inAnyRound(complaint), now) ??
  ended(complaint) ?? [{ type: 'CustomerInformed', data: { via, message, ...lateField(recording) } }];
