import type { ComplaintAssigned } from '../events/complaint-assigned.event';
import type { ComplaintEscalated } from '../events/complaint-escalated.event';
import type { ComplaintReopened } from '../events/complaint-reopened.event';
import type { ComplaintWithdrawn } from '../events/complaint-withdrawn.event';
import type { CustomerInformed } from '../events/customer-informed.event';
import type { DetailsCorrected } from '../events/details-corrected.event';
import type { ErasureApproved } from '../events/erasure-approved.event';
import type { ErasureBegun } from '../events/erasure-begun.event';
import type { ErasureRequested } from '../events/erasure-requested.event';
import type { LegalHoldLifted } from '../events/legal-hold-lifted.event';
import type { LegalHoldPlaced } from '../events/legal-hold-placed.event';
import type { NoteAdded } from '../events/note-added.event';
import type { PersonalDataErased } from '../events/personal-data-erased.event';
import type { PlanDeadlineExtended } from '../events/plan-deadline-extended.event';
import type { PlanRevised } from '../events/plan-revised.event';
import type { SatisfactionRecorded } from '../events/satisfaction-recorded.event';
import type { TrackingRevoked } from '../events/tracking-revoked.event';
import { acknowledgementDue, planDue, planned, terms } from './straight-road';

const basis = { policy: 'nl-office', version: terms.calendar.version, timeZone: 'Europe/Amsterdam' };
const secondWeekend = [
  { date: '2026-06-13', reason: 'saturday' },
  { date: '2026-06-14', reason: 'sunday' },
];

export const corrected: DetailsCorrected = {
  type: 'DetailsCorrected',
  data: { changes: { customer: { email: 'sanne@bakkerij.example' }, severity: 'high' }, reason: 'Misheard on the phone.' },
};
export const assigned: ComplaintAssigned = { type: 'ComplaintAssigned', data: { handler: 'b.peters' } };
export const escalated: ComplaintEscalated = {
  type: 'ComplaintEscalated',
  data: { to: 'service-manager', manager: 'm.smit', reason: 'Threatens to leave.' },
};
export const informed: CustomerInformed = { type: 'CustomerInformed', data: { via: 'phone', message: 'Soon.' } };
export const noted: NoteAdded = { type: 'NoteAdded', data: { note: 'Prefers to be called after two.' } };

/** The second promise of the plan, made on Fri 5 June 2026, 11:00 in Amsterdam: Thu 11 June. */
export const extendedPlanDue = {
  deadline: 'plan',
  promise: 2,
  dueOn: '2026-06-11',
  dueAt: '2026-06-11T22:00:00.000Z',
  basis: {
    ...basis,
    workingDays: 4,
    skipped: [
      { date: '2026-06-06', reason: 'saturday' },
      { date: '2026-06-07', reason: 'sunday' },
    ],
  },
} as const;
export const extended: PlanDeadlineExtended = {
  type: 'PlanDeadlineExtended',
  data: { due: extendedPlanDue, reason: 'The supplier answers on Wednesday.', customerInformedAt: '2026-06-05T08:30:00.000Z' },
};

/** The second promise of the resolution, made on Mon 8 June 2026: Wed 17 June. */
export const revisedResolutionDue = {
  deadline: 'resolution',
  promise: 2,
  dueOn: '2026-06-17',
  dueAt: '2026-06-17T22:00:00.000Z',
  basis: { ...basis, workingDays: 7, skipped: secondWeekend },
} as const;
export const revised: PlanRevised = {
  type: 'PlanRevised',
  data: { ...planned.data, version: 2, resolveBy: '2026-06-17', due: revisedResolutionDue, reason: 'The credit run takes a week longer.' },
};

/** Reopened on Thu 11 June 2026: acknowledgement due on Fri 12 June, plan on Thu 18 June. */
export const reopened: ComplaintReopened = {
  type: 'ComplaintReopened',
  data: {
    reason: 'Another invoice came twice.',
    round: 2,
    due: [
      { ...acknowledgementDue, dueOn: '2026-06-12', dueAt: '2026-06-12T22:00:00.000Z' },
      {
        ...planDue,
        dueOn: '2026-06-18',
        dueAt: '2026-06-18T22:00:00.000Z',
        basis: { ...basis, workingDays: 5, skipped: secondWeekend },
      },
    ],
  },
};
export const withdrawn: ComplaintWithdrawn = { type: 'ComplaintWithdrawn', data: { reason: 'It was our own mistake.' } };
export const satisfied: SatisfactionRecorded = {
  type: 'SatisfactionRecorded',
  data: { outcome: 4, process: 2, comment: 'Solved well, but late.' },
};
export const trackingRevoked: TrackingRevoked = { type: 'TrackingRevoked', data: { version: 2 } };
export const holdPlaced: LegalHoldPlaced = { type: 'LegalHoldPlaced', data: { until: '2027-06-30', reason: 'Court case.' } };
export const holdLifted: LegalHoldLifted = { type: 'LegalHoldLifted', data: { reason: 'Settled.' } };

export const erasureRequested: ErasureRequested = {
  type: 'ErasureRequested',
  data: { ground: 'request', reason: 'Sanne asked for it by letter.' },
};
export const erasureApproved: ErasureApproved = {
  type: 'ErasureApproved',
  data: { ground: 'request', reason: 'I have seen the letter.' },
};
export const erasureBegun: ErasureBegun = {
  type: 'ErasureBegun',
  data: { ground: 'request', requestedBy: 'first.admin', approvedBy: 'second.admin' },
};
export const dataErased: PersonalDataErased = {
  type: 'PersonalDataErased',
  data: { ground: 'request', requestedBy: 'first.admin', approvedBy: 'second.admin' },
};
