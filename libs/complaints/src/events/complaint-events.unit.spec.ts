import { personalPaths } from '@platform/event-schema';
import { completeEvents } from '../testing';
import { complaintEvents, decisions, evidence, isEvidence, type ComplaintEvent } from './complaint-events';

/** Every field about a person, by type of event. */
const personal: Readonly<Record<ComplaintEvent['type'], readonly string[]>> = {
  ReportReceived: [
    'backdatedBecause',
    'customer.customerId',
    'customer.organisation',
    'customer.name',
    'customer.email',
    'customer.phone',
    'subject',
    'description',
    'desiredOutcome',
  ],
  ReportTriaged: ['rationale'],
  ComplaintRegistered: [],
  DetailsCorrected: [
    'changes.customer.customerId',
    'changes.customer.organisation',
    'changes.customer.name',
    'changes.customer.email',
    'changes.customer.phone',
    'changes.subject',
    'changes.description',
    'reason',
  ],
  ComplaintAssigned: [],
  ComplaintEscalated: ['reason'],
  ComplaintAcknowledged: ['message', 'late.because'],
  PlanDeadlineExtended: ['reason'],
  PlanDrafted: ['approach', 'measures.*.what', 'late.because'],
  PlanRevised: ['approach', 'measures.*.what', 'late.because', 'reason'],
  CustomerInformed: ['message', 'late.because'],
  NoteAdded: ['note'],
  ComplaintResolved: ['resolution', 'rootCause', 'remedy', 'withoutPlanBecause', 'late.because'],
  ComplaintClosed: [],
  ComplaintReopened: ['reason'],
  ComplaintWithdrawn: ['reason'],
  SatisfactionRecorded: ['comment'],
  TrackingRevoked: [],
  LegalHoldPlaced: ['reason'],
  LegalHoldLifted: ['reason'],
  ErasureRequested: ['reason'],
  ErasureApproved: ['reason'],
  ErasureBegun: [],
  PersonalDataErased: [],
  DeadlineApproaching: [],
  DeadlineMissed: [],
  CustomerNotified: [],
  CustomerNotificationFailed: [],
  StaffNotified: [],
  StaffNotificationFailed: [],
  IncidentHandedOver: [],
  ExternalRecordLinked: [],
  ExternalRecordWaived: ['because'],
  ExternalRecordUpdated: [],
  ExternalUpdateFailed: [],
  ExternalStateObserved: [],
};

describe('the events of a case', () => {
  it('seal every personal field, and nothing else', () => {
    expect(Object.fromEntries(complaintEvents.map(({ type, data }) => [type, personalPaths(data)]))).toEqual(personal);
  });
  it('have each their own type', () => {
    expect(new Set(complaintEvents.map(({ type }) => type)).size).toBe(complaintEvents.length);
  });
  it.each(complaintEvents)('$type is accepted with every field there is, and with no other', ({ type, data }) => {
    const example = completeEvents[type];
    expect(data.parse(example.data)).toEqual(example.data);
    expect(data.safeParse({ ...example.data, unheardOf: true }).success).toBe(false);
  });
});

describe('a decision', () => {
  it.each(decisions)('$type is what somebody decided: it names no effect', ({ type, kind }) => {
    expect({ kind, isEvidence: isEvidence(completeEvents[type]) }).toEqual({ kind: 'decision', isEvidence: false });
  });
});

describe('evidence', () => {
  it.each(evidence)('$type is what was recorded about the world: it names the effect it is of', ({ type, kind }) => {
    expect({ kind, isEvidence: isEvidence(completeEvents[type]) }).toEqual({ kind: 'evidence', isEvidence: true });
  });
  it.each(evidence)('$type is refused without its effect', ({ type, data }) => {
    const { effect: _, ...withoutEffect } = completeEvents[type].data;
    expect(data.safeParse(withoutEffect).success).toBe(false);
  });
});
