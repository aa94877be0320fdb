import { EventCodec } from '@platform/event-store';
import { withoutSealed } from '@redress/privacy';
import { complaintEvents, type ComplaintEvent } from '../events/complaint-events';
import { timelineOf } from '../read/timeline/timeline.projection';
import {
  acknowledged,
  assigned,
  closed,
  corrected,
  escalated,
  evidenceExamples,
  extended,
  holdLifted,
  holdPlaced,
  informed,
  noted,
  planned,
  received,
  registered,
  reopened,
  resolved,
  revised,
  satisfied,
  trackingRevoked,
  triagedAsComplaint,
  triagedAsIncident,
  withdrawn,
} from '../testing';
import { describeEvent } from './describe-event';
import { localTime, type LanguageCode } from './local-time';
import type { EventType, ToldEvent } from './told-event';

const { DeadlineMissed: missed, CustomerNotified: notified } = evidenceExamples;

/** What was typed in later: it happened on Fri 5 June 2026, 16:00 in Amsterdam. */
export const late = { happenedAt: '2026-06-05T14:00:00.000Z', because: 'The network was down.' };

/** One of every type of event, with everything in it that can be told. */
export const examples = {
  ...evidenceExamples,
  ReportReceived: {
    ...received,
    data: { ...received.data, concerns: { kind: 'service', name: 'Billing' }, desiredOutcome: 'One invoice for each delivery.' },
  },
  ReportTriaged: triagedAsComplaint,
  ComplaintRegistered: { ...registered, data: { ...registered.data, accountManager: 'p.bakker', serviceManager: 'm.smit' } },
  DetailsCorrected: corrected,
  ComplaintAssigned: assigned,
  ComplaintEscalated: escalated,
  ComplaintAcknowledged: { ...acknowledged, data: { via: 'phone', message: 'You will hear from us this week', late } },
  PlanDeadlineExtended: extended,
  PlanDrafted: planned,
  PlanRevised: revised,
  CustomerInformed: informed,
  NoteAdded: noted,
  ComplaintResolved: {
    ...resolved,
    data: { ...resolved.data, rootCause: 'Two schedulers started the run.', remedy: 'A month free of charge' },
  },
  ComplaintClosed: closed,
  ComplaintReopened: reopened,
  ComplaintWithdrawn: withdrawn,
  SatisfactionRecorded: satisfied,
  TrackingRevoked: trackingRevoked,
  LegalHoldPlaced: holdPlaced,
  LegalHoldLifted: holdLifted,
} as const satisfies { readonly [Type in EventType]: Extract<ComplaintEvent, { readonly type: Type }> };

const elsewhere = 'b1f7c1de-3f0c-5a55-9d0e-2f9c3a5d7e11';

/** The same types of events, told otherwise. */
export const variants = {
  'an incident': triagedAsIncident,
  'a complaint that misses no service level and is not technical': {
    ...triagedAsComplaint,
    data: { ...triagedAsComplaint.data, serviceLevelMissed: false, technical: false },
  },
  'a report typed in later': { ...received, data: { ...received.data, channel: 'meeting', backdatedBecause: 'Told during a visit' } },
  'an acknowledgement by e-mail': { ...acknowledged, data: { via: 'email' } },
  'an acknowledgement by e-mail, typed in later': { ...acknowledged, data: { via: 'email', late } },
  'a message through the portal': { ...informed, data: { via: 'portal', message: 'Does it work again?' } },
  'every detail corrected': {
    ...corrected,
    data: {
      changes: {
        customer: { customerId: 'K-17', organisation: 'De Vries BV', name: 'Sanne Vries', phone: '06 12', language: 'en' },
        subject: 'Invoices come twice',
        description: 'Since March',
        concerns: { kind: 'process', name: 'Invoicing' },
        accountManager: 'p.bakker',
        serviceManager: 'm.smit',
      },
      reason: 'Spelt wrongly',
    },
  },
  'details removed': { ...corrected, data: { changes: { customer: { email: null, phone: null } }, reason: 'No longer in use.' } },
  'an escalation to the account manager': { ...escalated, data: { ...escalated.data, to: 'account-manager' } },
  'a plan after its due instant, without dates': {
    ...planned,
    data: { ...planned.data, afterDue: true, measures: [{ what: 'Call the supplier', owner: 'p.bakker' }] },
  },
  'an answer without a plan': {
    ...resolved,
    data: { ...resolved.data, outcome: 'not-upheld', afterDue: true, withoutPlanBecause: 'Solved on the phone!' },
  },
  'a complaint upheld in part': { ...resolved, data: { ...resolved.data, outcome: 'partly-upheld' } },
  'a deadline missed by one working day': { ...missed, data: { ...missed.data, deadline: 'acknowledgement', level: 2 } },
  'a deadline missed by two working days': { ...missed, data: { ...missed.data, deadline: 'resolution', level: 3 } },
  'a message on the tracking page': { ...notified, data: { ...notified.data, via: 'portal' } },
  'a message about something that is not known': { ...notified, data: { ...notified.data, about: elsewhere } },
  'an update about something that is not known': {
    ...evidenceExamples.ExternalRecordUpdated,
    data: { ...evidenceExamples.ExternalRecordUpdated.data, system: 'pct', about: elsewhere },
  },
  'a message that failed at once': {
    ...evidenceExamples.CustomerNotificationFailed,
    data: { ...evidenceExamples.CustomerNotificationFailed.data, via: 'portal', attempts: 1 },
  },
  'an incident without a number': { type: 'IncidentHandedOver', data: { effect: elsewhere, system: 'servicenow' } },
  'a record without a number': { type: 'ExternalRecordLinked', data: { effect: elsewhere, system: 'pct', recordId: 'P-4711' } },
} as const satisfies Readonly<Record<string, ComplaintEvent>>;

export const eventTypes = Object.keys(examples) as readonly EventType[];
export const variantNames = Object.keys(variants) as readonly (keyof typeof variants)[];

const codec = new EventCodec<ComplaintEvent>(complaintEvents);
const metadata = {
  occurredAt: '2026-06-08T09:00:00.000Z',
  commandId: '7c8a2f36-9d0e-5b7a-8f43-1f2e3d4c5b6a',
  request: 'ab'.repeat(32),
  correlationId: 'c-1',
  causationId: 'c-1',
  actor: { id: 'a.jansen', role: 'handler' },
  prevHash: '0'.repeat(64),
};

/** The event as it lies in the log: every personal field sealed. */
const sealed = (event: ComplaintEvent): ComplaintEvent =>
  codec.encode({ stream: 'complaint-KL-7F3K9-2QDXM', revision: 1, id: 'e-2', event, metadata }, (of) => ({ $sealed: 'c2VhbGVk', of }))
    .event;

/** The event on a timeline, after the acknowledgement that the examples of evidence are about. */
const onTimeline = (event: ComplaintEvent) => {
  const { actor, occurredAt } = metadata;
  const events = [
    { id: evidenceExamples.CustomerNotified.data.about, event: acknowledged },
    { id: 'e-2', event },
  ];
  return timelineOf(events.map((each, revision) => ({ ...each, revision, actor, occurredAt })))[1];
};

/** An event of the examples told in a language, in Amsterdam: to who may see everything, and to who may not see personal data. */
export const described = (event: ComplaintEvent, language: LanguageCode): readonly string[] => {
  const time = localTime(language, 'Europe/Amsterdam');
  const shapes = [onTimeline(event), withoutSealed(onTimeline(sealed(event)))];
  return shapes.map((shape) => describeEvent(shape as ToldEvent, time));
};
