import { EventCodec } from '@platform/event-store';
import { withoutSealed } from '@redress/privacy';
import { complaintEvents, type ComplaintEvent } from '../events/complaint-events';
import { timelineOf } from '../read/timeline/timeline.projection';
import {
  acknowledged,
  completeEvents,
  corrected,
  dataErased,
  escalated,
  evidenceExamples,
  informed,
  planned,
  received,
  resolved,
  revised,
  triagedAsComplaint,
} from '../testing';
import { describeEvent } from './describe-event';
import { localTime, type LanguageCode } from './local-time';
import type { EventType, ToldEvent } from './told-event';

export const eventTypes = Object.keys(completeEvents) as readonly EventType[];

const { DeadlineMissed: missed, CustomerNotified: notified, CustomerNotificationFailed: failed } = evidenceExamples;
const elsewhere = 'b1f7c1de-3f0c-5a55-9d0e-2f9c3a5d7e11';

/** Events of which other sentences are told than of the complete one of their type. */
export const variants = {
  'a report typed in at once': received,
  'a complaint': triagedAsComplaint,
  'a complaint that misses no service level and is not technical': {
    ...triagedAsComplaint,
    data: { ...triagedAsComplaint.data, serviceLevelMissed: false, technical: false },
  },
  'details removed': { ...corrected, data: { changes: { customer: { email: null, phone: null } }, reason: 'No longer in use' } },
  'an escalation to the account manager': { ...escalated, data: { ...escalated.data, to: 'account-manager' } },
  'an acknowledgement by e-mail': { ...acknowledged, data: { via: 'email' } },
  'an acknowledgement in a meeting': { ...acknowledged, data: { via: 'meeting', message: 'You will hear from us this week' } },
  'a message through the portal': { ...informed, data: { via: 'portal', message: 'Does it work again?' } },
  'a plan after its due instant, without dates': {
    ...planned,
    data: { ...planned.data, afterDue: true, measures: [{ what: 'Call the supplier', owner: 'p.bakker' }] },
  },
  'a revised plan whose promise had passed': { ...revised, data: { ...revised.data, afterDue: true } },
  'a complaint upheld in part, after its due instant': {
    ...resolved,
    data: { ...resolved.data, outcome: 'partly-upheld', afterDue: true },
  },
  'a complaint that is not upheld': { ...resolved, data: { ...resolved.data, outcome: 'not-upheld' } },
  'a legal hold lifted without a reason': { type: 'LegalHoldLifted', data: {} },
  'an erasure because of an objection': { ...dataErased, data: { ...dataErased.data, ground: 'objection' } },
  'an erasure after the time that data are kept': { ...dataErased, data: { ...dataErased.data, ground: 'retention' } },
  'an erasure of what should not have been recorded': { ...dataErased, data: { ...dataErased.data, ground: 'error' } },
  'a deadline missed by one working day': { ...missed, data: { ...missed.data, deadline: 'acknowledgement', level: 2 } },
  'a deadline missed by two working days': { ...missed, data: { ...missed.data, deadline: 'resolution', level: 3 } },
  'a message on the tracking page': { ...notified, data: { ...notified.data, via: 'portal' } },
  'a message about something that is not known': { ...notified, data: { ...notified.data, about: elsewhere } },
  'a message that failed at once': { ...failed, data: { ...failed.data, via: 'portal', attempts: 1 } },
  'an update about something that is not known': {
    type: 'ExternalRecordUpdated',
    data: { effect: elsewhere, system: 'pct', about: elsewhere },
  },
  'an incident without a number': { type: 'IncidentHandedOver', data: { effect: elsewhere, system: 'servicenow' } },
  'a record without a number': { type: 'ExternalRecordLinked', data: { effect: elsewhere, system: 'pct', recordId: 'P-4711' } },
} as const satisfies Readonly<Record<string, ComplaintEvent>>;

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
    { id: notified.data.about, event: acknowledged },
    { id: 'e-2', event },
  ];
  return timelineOf(events.map((each, revision) => ({ ...each, revision, actor, occurredAt }))).entries[1];
};

/** An event told in a language, in Amsterdam: to who may see everything, and to who may not see personal data. */
export const described = (event: ComplaintEvent, language: LanguageCode): readonly string[] => {
  const time = localTime(language, 'Europe/Amsterdam');
  const shapes = [onTimeline(event), withoutSealed(onTimeline(sealed(event)))];
  return shapes.map((shape) => describeEvent(shape as ToldEvent, time));
};
