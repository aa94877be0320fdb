import { at } from '@platform/decider/testing';
import { calendar } from '@redress/working-days';
import type { ServiceTerms } from '../complaint/service-terms';
import { extended, reopened, revised, terms, triagedAsComplaint, triagedAsIncident } from '../testing';
import { detailed, recordedUpTo, type RecordedHistory } from '../testing/case-documents';
import { notReported, underTerms, type CaseUnderTerms } from './case-under-terms.projection';

const after = (history: RecordedHistory, others: Partial<ServiceTerms> = {}): CaseUnderTerms =>
  detailed(...history).reduce((before, event) => underTerms(before, event, { ...terms, ...others }), notReported);

const promisesOf = ({ deadlines }: CaseUnderTerms['simulated']): readonly string[] =>
  deadlines.map(({ deadline, round, promise, dueOn, status }) => `${deadline} ${String(round)}.${String(promise)} ${dueOn} ${status}`);

const statutory = calendar({ policy: 'nl-statutory', timeZone: 'Europe/Amsterdam' });
const closedOnThursday = calendar({ policy: 'nl-office', timeZone: 'Europe/Amsterdam', closingDays: ['2026-06-04'] });
const onFriday = at('2026-06-05T09:00:00.000Z', extended);
const extendedOnFriday = [...recordedUpTo.acknowledged, onFriday];

describe('a case under other terms', () => {
  it.each<[string, Partial<ServiceTerms>, readonly string[]]>([
    ['the same', {}, ['acknowledgement 1.1 2026-06-02 open', 'plan 1.1 2026-06-08 open']],
    ['a shorter term', { planWithin: 3 }, ['acknowledgement 1.1 2026-06-02 open', 'plan 1.1 2026-06-04 open']],
    ['a longer one', { acknowledgeWithin: 4 }, ['acknowledgement 1.1 2026-06-05 open', 'plan 1.1 2026-06-08 open']],
    ['a closing day', { calendar: closedOnThursday }, ['acknowledgement 1.1 2026-06-02 open', 'plan 1.1 2026-06-09 open']],
  ])('is promised anew from its receipt: %s', (_, others, promises) => {
    expect(promisesOf(after(recordedUpTo.registered, others).simulated)).toEqual(promises);
  });

  it('promises nothing when its receipt cannot be read', () => {
    expect(after(recordedUpTo.planned.slice(1))).toEqual(notReported);
  });

  it('keeps what was recorded beside it', () => {
    const { recorded } = after(recordedUpTo.registered, { planWithin: 3 });
    expect(promisesOf(recorded)).toEqual(['acknowledgement 1.1 2026-06-02 open', 'plan 1.1 2026-06-08 open']);
  });

  it('is promised anew from its reopening, not from its receipt', () => {
    const reopenedOnThursday = [...recordedUpTo.closed, at('2026-06-11T09:00:00.000Z', reopened)];
    const [acknowledgement, plan] = promisesOf(after(reopenedOnThursday, { planWithin: 3 }).simulated);
    expect([acknowledgement, plan]).toEqual(['acknowledgement 2.1 2026-06-12 open', 'plan 2.1 2026-06-16 open']);
  });

  it('tells of the days that the calendar skips, though the date of a plan stays', () => {
    const { simulated } = after(recordedUpTo.planned, { calendar: statutory });
    const [resolution] = simulated.deadlines;
    expect([resolution?.dueOn, resolution?.basis.policy, resolution?.basis.workingDays]).toEqual(['2026-06-10', 'nl-statutory', 5]);
  });

  it('keeps a revised plan as the next promise of its resolution', () => {
    const history = [...recordedUpTo.planned, at('2026-06-08T09:00:00.000Z', revised)];
    expect(promisesOf(after(history, { planWithin: 3 }).simulated).slice(0, 1)).toEqual(['resolution 1.2 2026-06-17 open']);
  });
});

describe('an extension under other terms', () => {
  it.each<[string, Partial<ServiceTerms>, readonly string[]]>([
    ['stays for the day that it names', { planWithin: 4 }, ['plan 1.2 2026-06-11 open', 'plan 1.1 2026-06-05 extended']],
    ['does not count once the deadline has passed', { planWithin: 3 }, ['plan 1.1 2026-06-04 open']],
    ['does not count for the day that is promised already', { planWithin: 8 }, ['plan 1.1 2026-06-11 open']],
    ['does not count for an earlier day', { planWithin: 9 }, ['plan 1.1 2026-06-12 open']],
  ])('%s', (_, others, promises) => {
    const plans = promisesOf(after(extendedOnFriday, others).simulated).filter((promise) => promise.startsWith('plan'));
    expect(plans).toEqual(promises);
  });

  it('is counted when it does not count', () => {
    expect(after(extendedOnFriday, { planWithin: 4 }).refusedExtensions).toBe(0);
    expect(after(extendedOnFriday, { planWithin: 3 }).refusedExtensions).toBe(1);
  });
});

it('an incident is none any more when it is triaged back', () => {
  const incident = [...recordedUpTo.registered, at('2026-06-01T09:00:00.000Z', triagedAsIncident)];
  const back = [...incident, at('2026-06-01T10:00:00.000Z', triagedAsComplaint)];
  expect([after(incident).isIncident, after(back).isIncident]).toEqual([true, false]);
});
