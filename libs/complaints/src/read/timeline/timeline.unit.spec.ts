import type { ComplaintEvent } from '../../events/complaint-events';
import type { EventType } from '../../sentences/told-event';
import { acknowledged, completeEvents, evidenceExamples, informed, received, triagedAsIncident, upTo } from '../../testing';
import { forCustomer } from './for-customer.projection';
import type { CaseEvent } from '../case-event';
import { timelineOf } from './timeline.projection';

const actor = { id: 'a.jansen', role: 'handler' };
const occurredAt = '2026-06-08T09:00:00.000Z';
const recorded = (event: ComplaintEvent, revision = 0, id = `e-${revision}`): CaseEvent => ({ id, revision, occurredAt, actor, event });
const history = (events: readonly ComplaintEvent[]) => events.map((event, revision) => recorded(event, revision));

const entriesOf = (events: readonly CaseEvent[]) => timelineOf(events).entries;

describe('the timeline of a case', () => {
  it('tells what was recorded when, and who did it, in the order of recording', () => {
    const byCustomer = { id: 'customer-of-KL-7F3K9-2QDXM', role: 'customer' };
    expect(
      entriesOf([
        { id: 'e-0', revision: 0, occurredAt: '2026-06-01T08:00:00.000Z', actor: byCustomer, event: received },
        { id: 'e-1', revision: 1, occurredAt: '2026-06-01T08:30:00.000Z', actor, event: triagedAsIncident },
      ]),
    ).toEqual([
      { id: 'e-0', revision: 0, at: '2026-06-01T08:00:00.000Z', actor: byCustomer, ...received },
      { id: 'e-1', revision: 1, at: '2026-06-01T08:30:00.000Z', actor, ...triagedAsIncident },
    ]);
  });

  it('stands at the recording, and tells when something happened before it', () => {
    const late = { happenedAt: '2026-06-05T14:00:00.000Z', because: 'Called in the car.' };
    const event: ComplaintEvent = { ...informed, data: { ...informed.data, late } };
    expect(entriesOf([recorded(event)])).toEqual([{ id: 'e-0', revision: 0, at: occurredAt, actor, ...event, late }]);
  });

  it('tells when a report came in that was typed in later', () => {
    const event: ComplaintEvent = { ...received, data: { ...received.data, backdatedBecause: 'Told during a visit.' } };
    const late = { happenedAt: '2026-06-01T08:00:00.000Z', because: 'Told during a visit.' };
    expect(entriesOf([recorded(event)])).toEqual([{ id: 'e-0', revision: 0, at: occurredAt, actor, ...event, late }]);
  });

  it('tells which event a message was about', () => {
    const { CustomerNotified: notified } = evidenceExamples;
    const timeline = entriesOf([recorded(acknowledged, 0, notified.data.about), recorded(notified, 1)]);
    expect(timeline[1]).toEqual({ id: 'e-1', revision: 1, at: occurredAt, actor, ...notified, about: 'ComplaintAcknowledged' });
    expect(entriesOf([recorded(notified)])[0]).toEqual({ id: 'e-0', revision: 0, at: occurredAt, actor, ...notified });
  });

  it('is told in the time zone of the first promises, when something was promised', () => {
    expect(timelineOf(history(upTo.closed)).timeZone).toBe('Europe/Amsterdam');
    expect(timelineOf(history(upTo.incident)).timeZone).toBeUndefined();
  });
});

describe('the timeline for the customer of the case', () => {
  const isShown: Readonly<Record<EventType, boolean>> = {
    ReportReceived: true,
    ReportTriaged: true,
    ComplaintRegistered: true,
    DetailsCorrected: false,
    ComplaintAssigned: false,
    ComplaintEscalated: false,
    ComplaintAcknowledged: true,
    PlanDeadlineExtended: true,
    PlanDrafted: true,
    PlanRevised: true,
    CustomerInformed: true,
    NoteAdded: false,
    ComplaintResolved: true,
    ComplaintClosed: true,
    ComplaintReopened: true,
    ComplaintWithdrawn: true,
    SatisfactionRecorded: true,
    TrackingRevoked: true,
    LegalHoldPlaced: false,
    LegalHoldLifted: false,
    ErasureRequested: false,
    ErasureApproved: false,
    ErasureBegun: false,
    PersonalDataErased: true,
    DeadlineApproaching: false,
    DeadlineMissed: false,
    CustomerNotified: true,
    CustomerNotificationFailed: false,
    StaffNotified: false,
    StaffNotificationFailed: false,
    IncidentHandedOver: false,
    ExternalRecordLinked: false,
    ExternalRecordWaived: false,
    ExternalRecordUpdated: false,
    ExternalUpdateFailed: false,
    ExternalStateObserved: false,
  };

  it.each(Object.values(completeEvents))('shows $type only when it concerns them', (event) => {
    expect(forCustomer(entriesOf([recorded(event)]))).toHaveLength(isShown[event.type] ? 1 : 0);
  });

  it('shows the judgement, and not what colleagues thought', () => {
    expect(forCustomer(entriesOf([recorded(triagedAsIncident)]))).toEqual([
      { id: 'e-0', revision: 0, at: occurredAt, actor, type: 'ReportTriaged', data: { classification: 'incident' } },
    ]);
  });

  it('shows everything else as it is', () => {
    const told = entriesOf(history([...upTo.received, ...upTo.closed.slice(2)]));
    expect(forCustomer(told)).toEqual(told);
  });
});
