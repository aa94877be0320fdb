import { acknowledgementDue, extendedPlanDue, planDue, resolutionDue, revisedResolutionDue } from '../../testing';
import { nothingPromised, withDone, withExtended, withPromised, withRevised, withStopped } from './promised-deadlines.projection';

const plan = withPromised(nothingPromised, [planDue]);
const answer = withPromised(nothingPromised, [resolutionDue]);
const beforeDue = '2026-06-05T09:00:00.000Z';
const extended = withExtended(plan, extendedPlanDue, beforeDue);
const none = { count: 0, onTime: 0, extended: 0 };

describe('a deadline is over', () => {
  it.each([
    ['on time before the due instant', '2026-06-08T21:59:59.999Z', { count: 1, onTime: 1, extended: 0 }],
    ['late at the due instant', '2026-06-08T22:00:00.000Z', { count: 1, onTime: 0, extended: 0 }],
  ])('%s', (_, at, settled) => {
    expect(withDone(plan, ['plan'], at)).toEqual({ settled: { acknowledgement: none, plan: settled, resolution: none }, pending: [] });
  });
  it.each([
    ['on time when the extended promise was kept', '2026-06-11T21:59:59.999Z', { count: 1, onTime: 1, extended: 1 }],
    ['late when it was not', '2026-06-11T22:00:00.000Z', { count: 1, onTime: 0, extended: 1 }],
  ])('%s', (_, at, settled) => {
    expect(withDone(extended, ['plan'], at).settled.plan).toEqual(settled);
  });
  it('on time when the current promise was kept, though the one before had been missed', () => {
    const afterMiss = withRevised(answer, revisedResolutionDue, '2026-06-12T09:00:00.000Z');
    expect(withDone(afterMiss, ['resolution'], '2026-06-17T21:59:59.999Z').settled.resolution).toEqual({
      count: 1,
      onTime: 1,
      extended: 0,
    });
  });
  it('once: the same thing done when nothing runs changes nothing', () => {
    const done = withDone(plan, ['plan'], beforeDue);
    expect(withDone(done, ['plan', 'resolution'], '2026-07-01T09:00:00.000Z')).toEqual(done);
  });
  it('and the others run on', () => {
    const both = withPromised(nothingPromised, [acknowledgementDue, planDue]);
    expect(withDone(both, ['acknowledgement'], '2026-06-02T09:00:00.000Z').pending).toEqual(plan.pending);
  });
});

describe('a deadline that runs', () => {
  const running = {
    deadline: 'resolution',
    promise: 2,
    dueAt: '2026-06-17T22:00:00.000Z',
    countsFrom: '2026-06-10T22:00:00.000Z',
    extended: 0,
  };

  it('is late from the new promise when that took the place of the old one in time', () => {
    expect(withRevised(answer, revisedResolutionDue, '2026-06-10T21:59:59.999Z').pending).toEqual([
      { ...running, lateFrom: '2026-06-17T22:00:00.000Z' },
    ]);
  });
  it('stays late when the old promise had been missed by then', () => {
    expect(withRevised(answer, revisedResolutionDue, '2026-06-10T22:00:00.000Z').pending).toEqual([
      { ...running, lateFrom: '2026-06-10T22:00:00.000Z' },
    ]);
  });
  it('stays late when yet another promise follows, also one that was told before the miss', () => {
    const missed = withRevised(answer, revisedResolutionDue, '2026-06-12T09:00:00.000Z');
    const third = { ...revisedResolutionDue, promise: 3, dueOn: '2026-06-18', dueAt: '2026-06-18T22:00:00.000Z' };
    expect(withRevised(missed, third, '2026-06-09T09:00:00.000Z').pending[0]?.lateFrom).toBe('2026-06-10T22:00:00.000Z');
  });
  it('keeps its promise when a revised plan names the same day', () => {
    expect(withRevised(answer, resolutionDue, '2026-06-12T09:00:00.000Z')).toEqual(answer);
  });
});

describe('deadlines of a withdrawn complaint', () => {
  it.each([
    ['do not count before the first promise has passed', plan, '2026-06-08T21:59:59.999Z', none],
    ['are late once it has', plan, '2026-06-08T22:00:00.000Z', { count: 1, onTime: 0, extended: 0 }],
    ['do not count before the first promise has passed, extended or not', extended, '2026-06-08T21:59:59.999Z', none],
    [
      'are on time when they were extended, and the new promise had not passed',
      extended,
      '2026-06-11T21:59:59.999Z',
      { count: 1, onTime: 1, extended: 1 },
    ],
    ['are late when that had passed too', extended, '2026-06-11T22:00:00.000Z', { count: 1, onTime: 0, extended: 1 }],
  ])('%s', (_, deadlines, at, settled) => {
    expect(withStopped(deadlines, at)).toEqual({ settled: { acknowledgement: none, plan: settled, resolution: none }, pending: [] });
  });
});
