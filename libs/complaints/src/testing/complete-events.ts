import type { ComplaintEvent } from '../events/complaint-events';
import {
  assigned,
  corrected,
  dataErased,
  erasureApproved,
  erasureBegun,
  erasureRequested,
  escalated,
  extended,
  holdLifted,
  holdPlaced,
  informed,
  noted,
  reopened,
  revised,
  satisfied,
  trackingRevoked,
  withdrawn,
} from './decisions';
import { evidenceExamples } from './evidence';
import { acknowledged, closed, planned, received, registered, resolved, triagedAsIncident } from './straight-road';

/** An event in which nothing is left out that may be left out. */
type Complete<Part> = Part extends object ? { readonly [Field in keyof Part]-?: Complete<Part[Field]> } : Part;

const late = { happenedAt: '2026-06-01T14:00:00.000Z', because: 'No network at the customer.' };

/** One event of every type, with every field there is: what golden files are written from. */
export const completeEvents = {
  ReportReceived: {
    type: 'ReportReceived',
    data: {
      ...received.data,
      backdatedBecause: 'Told in a meeting on Friday.',
      customer: {
        customerId: 'C-1042',
        organisation: 'Bakkerij De Vries',
        name: 'Sanne de Vries',
        email: 'sanne@devries.example',
        phone: '+31 20 555 0123',
        language: 'nl',
      },
      concerns: { kind: 'process', name: 'Invoicing' },
      desiredOutcome: 'One invoice for each delivery.',
    },
  },
  ReportTriaged: {
    type: 'ReportTriaged',
    data: { ...triagedAsIncident.data, serviceLevelMissed: true, technical: true },
  },
  ComplaintRegistered: {
    type: 'ComplaintRegistered',
    data: { ...registered.data, accountManager: 'm.smit', serviceManager: 'k.visser' },
  },
  DetailsCorrected: {
    type: 'DetailsCorrected',
    data: {
      ...corrected.data,
      changes: {
        customer: {
          customerId: 'C-1043',
          organisation: 'Bakkerij De Wit',
          name: 'Sanne de Wit',
          email: 'sanne@dewit.example',
          phone: null,
          language: 'en',
        },
        subject: 'Invoices come twice',
        description: 'Every invoice since May was sent twice.',
        concerns: { kind: 'product', name: 'Bookkeeping' },
        severity: 'high',
        accountManager: 'm.smit',
        serviceManager: 'k.visser',
      },
    },
  },
  ComplaintAssigned: assigned,
  ComplaintEscalated: { ...escalated, data: { ...escalated.data, manager: 'k.visser' } },
  ComplaintAcknowledged: { type: 'ComplaintAcknowledged', data: { ...acknowledged.data, message: 'We are on it.', late } },
  PlanDeadlineExtended: extended,
  PlanDrafted: {
    type: 'PlanDrafted',
    data: { ...planned.data, measures: [{ what: 'Credit the double invoices', owner: 'p.bakker', dueOn: '2026-06-05' }], late },
  },
  PlanRevised: {
    type: 'PlanRevised',
    data: { ...revised.data, measures: [{ what: 'Credit the double invoices', owner: 'p.bakker', dueOn: '2026-06-15' }], late },
  },
  CustomerInformed: { type: 'CustomerInformed', data: { ...informed.data, via: 'email', late } },
  NoteAdded: noted,
  ComplaintResolved: {
    type: 'ComplaintResolved',
    data: {
      ...resolved.data,
      rootCause: 'The invoice run was started by two systems.',
      remedy: 'Only one system starts it now.',
      withoutPlanBecause: 'Solved during the call.',
      late,
    },
  },
  ComplaintClosed: closed,
  ComplaintReopened: reopened,
  ComplaintWithdrawn: withdrawn,
  SatisfactionRecorded: { type: 'SatisfactionRecorded', data: { ...satisfied.data, comment: 'Solved well, but late.' } },
  TrackingRevoked: trackingRevoked,
  LegalHoldPlaced: holdPlaced,
  LegalHoldLifted: { type: 'LegalHoldLifted', data: { ...holdLifted.data, reason: 'Settled.' } },
  ErasureRequested: erasureRequested,
  ErasureApproved: erasureApproved,
  ErasureBegun: erasureBegun,
  PersonalDataErased: dataErased,
  ...evidenceExamples,
} as const satisfies { readonly [Type in ComplaintEvent['type']]: Complete<Extract<ComplaintEvent, { type: Type }>> };
