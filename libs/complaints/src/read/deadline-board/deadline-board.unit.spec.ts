import { calendar, dueAfter, type CalendarPolicyId } from '@redress/working-days';
import type { ComplaintEvent } from '../../events/complaint-events';
import type { Due } from '../../events/shapes';
import { noDeadlines } from '../case-deadlines.projection';
import type { CaseEvent } from '../case-event';
import {
  acknowledged,
  extended,
  planDue,
  planned,
  received,
  receivedAt,
  registered,
  reopened,
  resolved,
  revised,
  triagedAsIncident,
  upTo,
  withdrawn,
} from '../../testing';
import { deadlineBoard, deadlineProofs, type DeadlineBoardDocument } from './deadline-board.projection';

type DatedEvent = Pick<CaseEvent, 'event' | 'occurredAt'>;

const actor = { id: 'a.jansen', role: 'handler' };
const boardOf = (events: readonly DatedEvent[]): DeadlineBoardDocument =>
  events.reduce<DeadlineBoardDocument | null>(
    (before, event, revision) => deadlineBoard.evolve(before, { ...event, id: `event-${revision}`, revision, actor }),
    null,
  ) ?? noDeadlines;
const proofsOf = (events: readonly DatedEvent[], now: string) => deadlineProofs(boardOf(events), now);
const on = (occurredAt: string, ...events: readonly ComplaintEvent[]): readonly DatedEvent[] =>
  events.map((event) => ({ event, occurredAt }));

/** A complaint whose plan is due within five working days of its receipt. */
const complaintOf = (from: string, policy: CalendarPolicyId, closingDays: readonly string[] = []) => {
  const days = calendar({ policy, timeZone: 'Europe/Amsterdam', closingDays });
  const due: Due = { deadline: 'plan', promise: 1, ...dueAfter(days, from, 5) };
  return on(
    from,
    { ...received, data: { ...received.data, receivedAt: from } },
    { ...registered, data: { ...registered.data, due: [due] } },
  );
};
const counted = (...dates: readonly string[]) => dates.map((date) => ({ date, counted: true }));
const skipped = (date: string, reason: string) => ({ date, counted: false, reason });

describe('the proof of a due date', () => {
  it('shows how a long Easter moved it: received on Thu 2 April 2026, 15:00 in Amsterdam', () => {
    const from = '2026-04-02T13:00:00.000Z';
    expect(proofsOf(complaintOf(from, 'nl-statutory'), from)).toEqual([
      {
        deadline: 'plan',
        round: 1,
        promise: 1,
        policy: 'nl-statutory',
        version: '2026.1',
        timeZone: 'Europe/Amsterdam',
        from,
        dueOn: '2026-04-13',
        dueAt: '2026-04-13T22:00:00.000Z',
        status: 'open',
        days: [
          skipped('2026-04-03', 'good-friday'),
          skipped('2026-04-04', 'saturday'),
          skipped('2026-04-05', 'sunday'),
          skipped('2026-04-06', 'easter-monday'),
          ...counted('2026-04-07', '2026-04-08', '2026-04-09', '2026-04-10'),
          skipped('2026-04-11', 'saturday'),
          skipped('2026-04-12', 'sunday'),
          ...counted('2026-04-13'),
        ],
      },
    ]);
  });

  it('shows King’s Day and a closing day of the company: received on Fri 24 April 2026, 16:30', () => {
    const from = '2026-04-24T14:30:00.000Z';
    expect(proofsOf(complaintOf(from, 'nl-office', ['2026-05-01']), from)).toEqual([
      {
        deadline: 'plan',
        round: 1,
        promise: 1,
        policy: 'nl-office',
        version: '2026.1',
        timeZone: 'Europe/Amsterdam',
        from,
        dueOn: '2026-05-05',
        dueAt: '2026-05-05T22:00:00.000Z',
        status: 'open',
        days: [
          skipped('2026-04-25', 'saturday'),
          skipped('2026-04-26', 'sunday'),
          skipped('2026-04-27', 'kings-day'),
          ...counted('2026-04-28', '2026-04-29', '2026-04-30'),
          skipped('2026-05-01', 'closing-day'),
          skipped('2026-05-02', 'saturday'),
          skipped('2026-05-03', 'sunday'),
          ...counted('2026-05-04', '2026-05-05'),
        ],
      },
    ]);
  });

  it('begins after the local day of receipt: just after midnight in Amsterdam, in the night of summer time', () => {
    const from = '2026-03-29T22:30:00.000Z';
    const [proof] = proofsOf(complaintOf(from, 'nl-office'), from);
    expect([proof?.dueOn, proof?.days[0]]).toEqual(['2026-04-07', { date: '2026-03-31', counted: true }]);
  });

  it('is that of the stored event, whatever the calendars say now', () => {
    const basis = { ...planDue.basis, policy: 'be-office', version: '2019.4', skipped: [{ date: '2026-06-03', reason: 'strike' }] };
    const stored = { ...registered, data: { ...registered.data, due: [{ ...planDue, basis, dueOn: '2026-06-04' }] } };
    const [proof] = proofsOf(on(receivedAt, received, stored), receivedAt);
    expect(proof).toMatchObject({ policy: 'be-office', version: '2019.4' });
    expect(proof?.days).toEqual([...counted('2026-06-02'), skipped('2026-06-03', 'strike'), ...counted('2026-06-04')]);
  });
});

describe('the promises that are proved', () => {
  const registeredCase = on(receivedAt, ...upTo.registered);
  const plannedCase = [...registeredCase, ...on('2026-06-02T08:00:00.000Z', acknowledged), ...on('2026-06-03T08:00:00.000Z', planned)];
  const proofs = (events: readonly DatedEvent[], now: string) =>
    proofsOf(events, now).map(({ deadline, round, promise, from, dueOn, status }) => [deadline, round, promise, from, dueOn, status]);

  it('are none before anything was promised', () => {
    expect(proofsOf(on(receivedAt, ...upTo.incident), receivedAt)).toEqual([]);
  });

  it('are the old and the new one after an extension, the new one counted from when it was made', () => {
    const events = [...registeredCase, ...on('2026-06-05T09:00:00.000Z', extended)];
    const [current, , before] = proofsOf(events, '2026-06-05T09:00:00.000Z');
    expect(current).toEqual({
      deadline: 'plan',
      round: 1,
      promise: 2,
      policy: 'nl-office',
      version: '2026.1',
      timeZone: 'Europe/Amsterdam',
      from: '2026-06-05T09:00:00.000Z',
      dueOn: '2026-06-11',
      dueAt: '2026-06-11T22:00:00.000Z',
      status: 'open',
      days: [
        skipped('2026-06-06', 'saturday'),
        skipped('2026-06-07', 'sunday'),
        ...counted('2026-06-08', '2026-06-09', '2026-06-10', '2026-06-11'),
      ],
    });
    expect(before).toEqual({
      deadline: 'plan',
      round: 1,
      promise: 1,
      policy: 'nl-office',
      version: '2026.1',
      timeZone: 'Europe/Amsterdam',
      from: receivedAt,
      dueOn: '2026-06-08',
      dueAt: '2026-06-08T22:00:00.000Z',
      status: 'extended',
      days: [
        ...counted('2026-06-02', '2026-06-03', '2026-06-04', '2026-06-05'),
        skipped('2026-06-06', 'saturday'),
        skipped('2026-06-07', 'sunday'),
        ...counted('2026-06-08'),
      ],
    });
  });

  it('are all of them after a revised plan, the current ones first', () => {
    const events = [...plannedCase, ...on('2026-06-08T08:00:00.000Z', revised)];
    expect(proofs(events, '2026-06-18T08:00:00.000Z')).toEqual([
      ['resolution', 1, 2, '2026-06-08T08:00:00.000Z', '2026-06-17', 'missed'],
      ['acknowledgement', 1, 1, receivedAt, '2026-06-02', 'met'],
      ['plan', 1, 1, receivedAt, '2026-06-08', 'met'],
      ['resolution', 1, 1, '2026-06-03T08:00:00.000Z', '2026-06-10', 'superseded'],
    ]);
    expect(proofsOf(events, '2026-06-18T08:00:00.000Z')[0]?.days).toEqual([
      ...counted('2026-06-09', '2026-06-10', '2026-06-11', '2026-06-12'),
      skipped('2026-06-13', 'saturday'),
      skipped('2026-06-14', 'sunday'),
      ...counted('2026-06-15', '2026-06-16', '2026-06-17'),
    ]);
  });

  it('are those of every round, a new one counted from the reopening', () => {
    const events = [...plannedCase, ...on('2026-06-09T08:00:00.000Z', resolved), ...on('2026-06-11T08:00:00.000Z', reopened)];
    expect(proofs(events, '2026-06-11T08:00:00.000Z')).toEqual([
      ['acknowledgement', 2, 1, '2026-06-11T08:00:00.000Z', '2026-06-12', 'open'],
      ['plan', 2, 1, '2026-06-11T08:00:00.000Z', '2026-06-18', 'open'],
      ['resolution', 1, 1, '2026-06-03T08:00:00.000Z', '2026-06-10', 'met'],
      ['acknowledgement', 1, 1, receivedAt, '2026-06-02', 'met'],
      ['plan', 1, 1, receivedAt, '2026-06-08', 'met'],
    ]);
  });

  it.each([
    ['an incident', triagedAsIncident],
    ['withdrawn', withdrawn],
  ])('are only those that had passed when it became %s', (_, stopping) => {
    const events = [...registeredCase, ...on('2026-06-05T08:00:00.000Z', stopping)];
    expect(proofs(events, '2026-06-30T08:00:00.000Z')).toEqual([['acknowledgement', 1, 1, receivedAt, '2026-06-02', 'missed']]);
  });
});

describe('the board', () => {
  const registeredCase = on(receivedAt, ...upTo.registered);
  const nextDueAt = (...events: readonly DatedEvent[]) => boardOf([...registeredCase, ...events]).nextDueAt;

  it('says when the next promise is due', () => {
    expect(nextDueAt()).toBe('2026-06-02T22:00:00.000Z');
    expect(nextDueAt(...on('2026-06-02T08:00:00.000Z', acknowledged))).toBe('2026-06-08T22:00:00.000Z');
  });

  it.each([
    ['everything was done', resolved],
    ['it is an incident', triagedAsIncident],
    ['it was withdrawn', withdrawn],
  ])('says nothing when %s', (_, last) => {
    const done = [...on('2026-06-02T08:00:00.000Z', acknowledged), ...on('2026-06-03T08:00:00.000Z', planned)];
    expect(nextDueAt(...done, ...on('2026-06-04T08:00:00.000Z', last))).toBeUndefined();
  });
});
