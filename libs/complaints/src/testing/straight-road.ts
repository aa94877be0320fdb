import { calendar } from '@redress/working-days';
import type { ComplaintAcknowledged } from '../events/complaint-acknowledged.event';
import type { ComplaintClosed } from '../events/complaint-closed.event';
import type { ComplaintRegistered } from '../events/complaint-registered.event';
import type { ComplaintResolved } from '../events/complaint-resolved.event';
import type { PlanDrafted } from '../events/plan-drafted.event';
import type { ReportReceived } from '../events/report-received.event';
import type { ReportTriaged } from '../events/report-triaged.event';
import type { Report } from '../complaint/receive.decide';
import type { ServiceTerms } from '../complaint/service-terms';

/** The events of one ordinary complaint, for the examples: received on a Monday in June without holidays around. */
export const complaintId = 'KL-7F3K9-2QDXM';

/** Mon 1 June 2026, 10:00 in Amsterdam. */
export const receivedAt = '2026-06-01T08:00:00.000Z';

export const terms: ServiceTerms = {
  calendar: calendar({ policy: 'nl-office', timeZone: 'Europe/Amsterdam' }),
  acknowledgeWithin: 1,
  planWithin: 5,
};

export const report: Report = {
  channel: 'phone',
  customer: { organisation: 'Bakkerij De Vries', name: 'Sanne de Vries', email: 'sanne@devries.example', language: 'nl' },
  subject: 'Invoices keep coming twice',
  description: 'Every invoice since March was sent twice, and nobody calls back.',
};

const weekend = [
  { date: '2026-06-06', reason: 'saturday' },
  { date: '2026-06-07', reason: 'sunday' },
];

const basis = { policy: 'nl-office', version: terms.calendar.version, timeZone: 'Europe/Amsterdam' };

export const acknowledgementDue = {
  deadline: 'acknowledgement',
  promise: 1,
  dueOn: '2026-06-02',
  dueAt: '2026-06-02T22:00:00.000Z',
  basis: { ...basis, workingDays: 1, skipped: [] },
} as const;

export const planDue = {
  deadline: 'plan',
  promise: 1,
  dueOn: '2026-06-08',
  dueAt: '2026-06-08T22:00:00.000Z',
  basis: { ...basis, workingDays: 5, skipped: weekend },
} as const;

/** Promised on Wed 3 June for Wed 10 June. */
export const resolutionDue = {
  deadline: 'resolution',
  promise: 1,
  dueOn: '2026-06-10',
  dueAt: '2026-06-10T22:00:00.000Z',
  basis: { ...basis, workingDays: 5, skipped: weekend },
} as const;

export const received: ReportReceived = {
  type: 'ReportReceived',
  data: { ...report, customer: { ...report.customer, language: 'nl' }, complaintId, receivedAt },
};
export const triagedAsComplaint: ReportTriaged = {
  type: 'ReportTriaged',
  data: { classification: 'complaint', rationale: 'The customer is dissatisfied with our administration.' },
};
export const triagedAsIncident: ReportTriaged = {
  type: 'ReportTriaged',
  data: { classification: 'incident', rationale: 'The mail server is down.', serviceLevelMissed: true, technical: true },
};
export const registered: ComplaintRegistered = {
  type: 'ComplaintRegistered',
  data: { round: 1, severity: 'normal', handler: 'a.jansen', due: [acknowledgementDue, planDue] },
};
export const acknowledged: ComplaintAcknowledged = { type: 'ComplaintAcknowledged', data: { via: 'phone' } };
export const planned: PlanDrafted = {
  type: 'PlanDrafted',
  data: {
    version: 1,
    approach: 'Correct the invoice run and credit what was sent twice.',
    measures: [{ what: 'Credit the double invoices', owner: 'p.bakker', dueOn: '2026-06-05' }],
    resolveBy: '2026-06-10',
    due: resolutionDue,
    afterDue: false,
  },
};
export const resolved: ComplaintResolved = {
  type: 'ComplaintResolved',
  data: { resolution: 'Eleven invoices were credited.', outcome: 'upheld', afterDue: false },
};
export const closed: ComplaintClosed = { type: 'ComplaintClosed', data: {} };

/** Histories up to each state of the straight road. */
export const upTo = {
  received: [received],
  incident: [received, triagedAsIncident],
  registered: [received, triagedAsComplaint, registered],
  acknowledged: [received, triagedAsComplaint, registered, acknowledged],
  planned: [received, triagedAsComplaint, registered, acknowledged, planned],
  resolved: [received, triagedAsComplaint, registered, acknowledged, planned, resolved],
  closed: [received, triagedAsComplaint, registered, acknowledged, planned, resolved, closed],
} as const;
