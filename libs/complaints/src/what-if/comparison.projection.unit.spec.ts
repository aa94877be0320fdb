import { at } from '@platform/decider/testing';
import type { ServiceTerms } from '../complaint/service-terms';
import { complaintId, extended, planned, terms, triagedAsIncident, withdrawn } from '../testing';
import { detailed, recordedUpTo, type RecordedHistory } from '../testing/case-documents';
import { notReported, underTerms } from './case-under-terms.projection';
import { compared, type Comparison } from './comparison.projection';

/** Long after everything. */
const now = '2026-07-01T09:00:00.000Z';
const withinThree = { planWithin: 3 };

const comparedUnder = (others: Partial<ServiceTerms>, history: RecordedHistory, lookedAt = now): Comparison => {
  const one = detailed(...history).reduce((before, event) => underTerms(before, event, { ...terms, ...others }), notReported);
  return compared(new Map([[complaintId, one]]), {}, lookedAt);
};

const plannedOnFriday = [...recordedUpTo.acknowledged, at('2026-06-05T09:00:00.000Z', planned)];

describe('what other terms would have meant', () => {
  it('is told for each deadline, and deadline by deadline', () => {
    expect(comparedUnder(withinThree, plannedOnFriday)).toEqual({
      complaints: 1,
      refusedExtensions: 0,
      deadlines: {
        acknowledgement: { recorded: { count: 1, onTime: 1, onTimePct: 100 }, simulated: { count: 1, onTime: 1, onTimePct: 100 } },
        plan: { recorded: { count: 1, onTime: 1, onTimePct: 100 }, simulated: { count: 1, onTime: 0, onTimePct: 0 } },
        resolution: { recorded: { count: 1, onTime: 0, onTimePct: 0 }, simulated: { count: 1, onTime: 0, onTimePct: 0 } },
      },
      becomeLate: [
        {
          id: complaintId,
          recorded: planOf('2026-06-08', 'on-time'),
          simulated: planOf('2026-06-04', 'late'),
        },
      ],
      becomeOnTime: [],
    });
  });

  it('is told the other way round too', () => {
    const plannedOnTuesday = [...recordedUpTo.acknowledged, at('2026-06-09T09:00:00.000Z', planned)];
    const { becomeLate, becomeOnTime } = comparedUnder({ planWithin: 6 }, plannedOnTuesday);
    expect([becomeLate, becomeOnTime.map(({ simulated }) => simulated)]).toEqual([
      [],
      [{ ...planOf('2026-06-09', 'on-time'), doneAt: '2026-06-09T09:00:00.000Z' }],
    ]);
  });

  it('is late at the due instant, not before', () => {
    const plannedAt = (instant: string) => [...recordedUpTo.acknowledged, at(instant, planned)];
    const lateAt = (instant: string) => comparedUnder(withinThree, plannedAt(instant)).becomeLate.length;
    expect([lateAt('2026-06-04T21:59:59.999Z'), lateAt('2026-06-04T22:00:00.000Z')]).toEqual([0, 1]);
  });

  it('counts a deadline that has come, though it is not met yet, and none that has not', () => {
    const onFriday = '2026-06-05T12:00:00.000Z';
    const { deadlines, becomeLate } = comparedUnder(withinThree, recordedUpTo.acknowledged, onFriday);
    expect([deadlines.plan.recorded.count, deadlines.plan.simulated]).toEqual([0, { count: 1, onTime: 0, onTimePct: 0 }]);
    expect(becomeLate.map(({ recorded, simulated }) => [recorded.standing, simulated.standing, recorded.doneAt])).toEqual([
      ['does-not-count', 'late', undefined],
    ]);
  });

  it('is nothing under the same terms', () => {
    const { deadlines, becomeLate, becomeOnTime } = comparedUnder({}, recordedUpTo.closed);
    expect(deadlines.plan.simulated).toEqual(deadlines.plan.recorded);
    expect([becomeLate, becomeOnTime]).toEqual([[], []]);
  });

  it('takes an extension for kept as long as its day has not come', () => {
    const extendedInTime = [...recordedUpTo.acknowledged, at('2026-06-05T09:00:00.000Z', extended)];
    const standing = (lookedAt: string) => comparedUnder({}, extendedInTime, lookedAt).deadlines.plan.recorded;
    expect(standing('2026-06-10T09:00:00.000Z')).toEqual({ count: 1, onTime: 1, onTimePct: 100 });
    expect(standing('2026-06-12T09:00:00.000Z')).toEqual({ count: 1, onTime: 0, onTimePct: 0 });
    expect(comparedUnder(withinThree, extendedInTime).refusedExtensions).toBe(1);
  });

  it('looks at a withdrawn complaint when it was withdrawn', () => {
    const history = [...recordedUpTo.acknowledged, at('2026-06-05T09:00:00.000Z', withdrawn)];
    const { plan } = comparedUnder(withinThree, history).deadlines;
    expect([plan.recorded.count, plan.simulated.count]).toEqual([0, 1]);
  });
});

describe('complaints', () => {
  const cases = (history: RecordedHistory) =>
    new Map([[complaintId, detailed(...history).reduce((before, event) => underTerms(before, event, terms), notReported)]]);

  it.each<[string, RecordedHistory]>([
    ['reports that were not triaged', recordedUpTo.received],
    ['incidents', [...recordedUpTo.acknowledged, at('2026-06-02T10:00:00.000Z', triagedAsIncident)]],
  ])('are not counted: %s', (_, history) => {
    expect(compared(cases(history), {}, now)).toMatchObject({
      complaints: 0,
      deadlines: { plan: { recorded: { count: 0, onTimePct: null } } },
    });
  });

  it.each([
    [{ from: '2026-06-01', to: '2026-06-01' }, 1],
    [{ from: '2026-06-02' }, 0],
    [{ to: '2026-05-31' }, 0],
  ])('are chosen by the day of receipt: %j', (received, complaints) => {
    expect(compared(cases(recordedUpTo.acknowledged), received, now).complaints).toBe(complaints);
  });
});

/** The plan that came on Friday. */
function planOf(dueOn: string, standing: 'on-time' | 'late') {
  return { deadline: 'plan', round: 1, dueOn, dueAt: `${dueOn}T22:00:00.000Z`, standing, doneAt: '2026-06-05T09:00:00.000Z' };
}
