import type { Recorded } from '@platform/decider';
import { at } from '@platform/decider/testing';
import { dueAfter } from '@redress/working-days';
import type { ComplaintEvent } from '../../events/complaint-events';
import { deadlinesAfter, noDeadlines } from '../../read/case-deadlines.projection';
import {
  acknowledged,
  evidenceExamples,
  extended,
  planned,
  received,
  registered,
  reopened,
  resolved,
  revised,
  terms,
  triagedAsComplaint,
  triagedAsIncident,
  withdrawn,
} from '../../testing';
import { recordedUpTo } from '../../testing/case-documents';
import { deadlineDuties, toldAfter, type ReminderTerms, type ToldLevels } from './watch-deadlines.policy';

const office: ReminderTerms = { calendar: terms.calendar, officeHours: { from: '08:30', until: '17:00' }, reminders: { plan: [1, 0] } };

/** What is to be done after a history: kind, promise and level, instant. */
const after = (history: readonly Recorded<ComplaintEvent>[], reminders = office.reminders) => {
  const deadlines = history.reduce((before, { event, at: recordedAt }) => deadlinesAfter(before, event, recordedAt), noDeadlines);
  const told = history.reduce<ToldLevels>((before, { event }) => toldAfter(before, event), {});
  return deadlineDuties(deadlines, told, { ...office, reminders }).map(({ kind, about, dueAt }) => [kind, about, dueAt]);
};
const { data: promise } = evidenceExamples.DeadlineMissed;
const approaching = (level: number) => ({ type: 'DeadlineApproaching', data: { ...promise, level } }) as const;
const missed = (level: number) => ({ type: 'DeadlineMissed', data: { ...promise, level } }) as const;

const acknowledgementMissed = ['DeadlineMissed', 'acknowledgement-1-1-1', '2026-06-02T22:00:00.000Z'];
const firstReminder = ['DeadlineApproaching', 'plan-1-1-1', '2026-06-05T06:30:00.000Z'];
const planMissed = ['DeadlineMissed', 'plan-1-1-1', '2026-06-08T22:00:00.000Z'];

describe('the timers of a complaint', () => {
  it('are none for a report', () => expect(after(recordedUpTo.received)).toEqual([]));

  it('of the plan: a reminder a working day before, and the due instant', () => {
    expect(after(recordedUpTo.registered)).toEqual([acknowledgementMissed, firstReminder, planMissed]);
  });

  it('after the first reminder: one on the morning of the due day', () => {
    const history = [...recordedUpTo.acknowledged, at('2026-06-05T06:30:00.100Z', approaching(1))];
    expect(after(history)).toEqual([['DeadlineApproaching', 'plan-1-1-2', '2026-06-08T06:30:00.000Z'], planMissed]);
  });

  it('after the last reminder: the due instant alone', () => {
    const history = [...recordedUpTo.acknowledged, at('2026-06-08T06:30:00.100Z', approaching(2))];
    expect(after(history)).toEqual([planMissed]);
  });

  it('after a miss: the end of the next working day, and no reminder any more', () => {
    const history = [...recordedUpTo.acknowledged, at('2026-06-08T22:00:00.100Z', missed(1))];
    expect(after(history)).toEqual([['DeadlineMissed', 'plan-1-1-2', '2026-06-09T22:00:00.000Z']]);
  });

  it('after an outage go on behind the latest level that was recorded', () => {
    const history = [...recordedUpTo.acknowledged, at('2026-06-11T09:00:00.000Z', missed(1)), at('2026-06-11T09:00:00.000Z', missed(3))];
    expect(after(history)).toEqual([['DeadlineMissed', 'plan-1-1-4', '2026-06-11T22:00:00.000Z']]);
  });

  it('are those of the resolution once there is a plan', () => {
    expect(after(recordedUpTo.planned)).toEqual([['DeadlineMissed', 'resolution-1-1-1', '2026-06-10T22:00:00.000Z']]);
  });

  it('of a plan that came too late: its miss, once, and then those of the resolution', () => {
    const late = [...recordedUpTo.acknowledged, at('2026-06-10T09:00:00.000Z', planned)];
    const resolutionMissed = ['DeadlineMissed', 'resolution-1-1-1', '2026-06-10T22:00:00.000Z'];
    expect(after(late)).toEqual([resolutionMissed, planMissed]);
    expect(after([...late, at('2026-06-10T09:00:01.000Z', missed(1))])).toEqual([resolutionMissed]);
  });

  it('of an extended plan are those of its new promise', () => {
    expect(after([...recordedUpTo.acknowledged, at('2026-06-05T09:00:00.000Z', extended)])).toEqual([
      ['DeadlineApproaching', 'plan-1-2-1', '2026-06-10T06:30:00.000Z'],
      ['DeadlineMissed', 'plan-1-2-1', '2026-06-11T22:00:00.000Z'],
    ]);
  });

  it('of a revised plan are those of its new promise, also when the old one has passed', () => {
    expect(after([...recordedUpTo.planned, at('2026-06-12T09:00:00.000Z', revised)])).toEqual([
      ['DeadlineMissed', 'resolution-1-2-1', '2026-06-17T22:00:00.000Z'],
    ]);
  });

  it('end with the answer', () => expect(after(recordedUpTo.closed)).toEqual([]));

  it('of a reopened complaint are those of the new round alone', () => {
    const late = [...recordedUpTo.acknowledged, at('2026-06-10T09:00:00.000Z', planned), at('2026-06-11T12:00:00.000Z', resolved)];
    expect(after([...late, at('2026-06-11T13:00:00.000Z', reopened)])).toEqual([
      ['DeadlineMissed', 'acknowledgement-2-1-1', '2026-06-12T22:00:00.000Z'],
      ['DeadlineApproaching', 'plan-2-1-1', '2026-06-17T06:30:00.000Z'],
      ['DeadlineMissed', 'plan-2-1-1', '2026-06-18T22:00:00.000Z'],
    ]);
  });

  it('stop when it is withdrawn, or turns out to be an incident; they go on when it is triaged back', () => {
    const incident = [...recordedUpTo.registered, at('2026-06-02T09:00:00.000Z', triagedAsIncident)];
    expect(after([...recordedUpTo.registered, at('2026-06-02T09:00:00.000Z', withdrawn)])).toEqual([]);
    expect(after(incident)).toEqual([]);
    expect(after([...incident, at('2026-06-02T10:00:00.000Z', triagedAsComplaint)])).toEqual([
      acknowledgementMissed,
      firstReminder,
      planMissed,
    ]);
  });

  it('remind of what is configured, from the earliest on', () => {
    expect(after(recordedUpTo.planned, { resolution: [3, 0] })).toContainEqual([
      'DeadlineApproaching',
      'resolution-1-1-1',
      '2026-06-05T06:30:00.000Z',
    ]);
  });
});

describe('over Easter', () => {
  /** Received on Thu 2 April 2026, 15:00 in Amsterdam: Good Friday is worked, Easter Monday is not. */
  const receivedThen = '2026-04-02T13:00:00.000Z';
  const due = { deadline: 'plan', promise: 1, ...dueAfter(terms.calendar, receivedThen, 5) } as const;
  const history = [
    at(receivedThen, { ...received, data: { ...received.data, receivedAt: receivedThen } }),
    at(receivedThen, triagedAsComplaint),
    at(receivedThen, { ...registered, data: { ...registered.data, due: [due] } }),
    at('2026-04-02T14:00:00.000Z', acknowledged),
  ] as const;

  it('the ladder of the plan leaves out the days on which nobody works', () => {
    const ladder = [approaching(1), approaching(2), missed(1), missed(2)].map((_, step, all) =>
      after([...history, ...all.slice(0, step).map((event) => at('2026-04-10T09:00:00.000Z', event))]),
    );
    expect(ladder.map(([next]) => next)).toEqual([
      ['DeadlineApproaching', 'plan-1-1-1', '2026-04-09T06:30:00.000Z'],
      ['DeadlineApproaching', 'plan-1-1-2', '2026-04-10T06:30:00.000Z'],
      ['DeadlineMissed', 'plan-1-1-1', '2026-04-10T22:00:00.000Z'],
      ['DeadlineMissed', 'plan-1-1-2', '2026-04-13T22:00:00.000Z'],
    ]);
  });
});
