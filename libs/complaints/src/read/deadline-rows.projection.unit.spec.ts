import { extendedPlanDue, resolutionDue, revisedResolutionDue } from '../testing';
import { metRows, openRows } from '../testing/case-documents';
import { asOf, withDone, withPromises, withReplaced } from './deadline-rows.projection';

const { acknowledgement, plan } = openRows;
const rows = [acknowledgement, plan];
const extension = { round: 1, from: '2026-06-05T09:00:00.000Z' };
const second = { ...extendedPlanDue, ...extension, status: 'open' } as const;

describe('the promises of a case, looked at', () => {
  it('are open until their due instant, then missed', () => {
    expect(asOf(rows, '2026-06-02T21:59:59.999Z')).toEqual([acknowledgement, plan]);
    expect(asOf(rows, '2026-06-02T22:00:00.000Z')).toEqual([{ ...acknowledgement, status: 'missed' }, plan]);
    expect(asOf(rows, '2026-06-08T22:00:00.000Z')).toEqual([
      { ...acknowledgement, status: 'missed' },
      { ...plan, status: 'missed' },
    ]);
  });
  it.each(['met', 'missed', 'extended', 'superseded'] as const)('stay %s, however long ago', (status) => {
    expect(asOf([{ ...plan, status }], '2036-01-01T00:00:00.000Z')).toEqual([{ ...plan, status }]);
  });
  it('do not run once they were stopped: what was open then is left out, what was settled stays', () => {
    expect(asOf([metRows.acknowledgement, plan], '2036-01-01T00:00:00.000Z', '2026-06-08T21:59:59.999Z')).toEqual([
      metRows.acknowledgement,
    ]);
  });
  it('stay missed when they had passed before they were stopped', () => {
    expect(asOf([plan], '2036-01-01T00:00:00.000Z', '2026-06-08T22:00:00.000Z')).toEqual([{ ...plan, status: 'missed' }]);
  });
});

describe('a promise is kept', () => {
  it('when the thing was done before the due instant', () => {
    expect(withDone(rows, 'plan', { at: '2026-06-08T21:59:59.999Z', recordedLate: false })).toStrictEqual([
      acknowledgement,
      { ...plan, status: 'met', metAt: '2026-06-08T21:59:59.999Z' },
    ]);
  });
  it('not when it was done at that instant or later: missed for good, though done', () => {
    expect(withDone(rows, 'plan', { at: '2026-06-08T22:00:00.000Z', recordedLate: false })).toStrictEqual([
      acknowledgement,
      { ...plan, status: 'missed', metAt: '2026-06-08T22:00:00.000Z' },
    ]);
  });
  it('says when it was typed in later', () => {
    expect(withDone(rows, 'plan', { at: '2026-06-08T15:00:00.000Z', recordedLate: true })).toStrictEqual([
      acknowledgement,
      { ...plan, status: 'met', metAt: '2026-06-08T15:00:00.000Z', recordedLate: true },
    ]);
  });
  it('by the open promise alone: the one before it stays what it was', () => {
    const replaced = { ...plan, status: 'extended' } as const;
    expect(withDone([second, replaced], 'plan', { at: '2026-06-09T09:00:00.000Z', recordedLate: false })).toStrictEqual([
      { ...second, status: 'met', metAt: '2026-06-09T09:00:00.000Z' },
      replaced,
    ]);
  });
});

describe('a later promise takes the place of an open one', () => {
  it.each(['extended', 'superseded'] as const)('which was %s when it had not passed', (status) => {
    expect(withReplaced(rows, 'plan', status, '2026-06-08T21:59:59.999Z')).toStrictEqual([acknowledgement, { ...plan, status }]);
  });
  it.each(['extended', 'superseded'] as const)('which was missed when it had passed, not %s', (status) => {
    expect(withReplaced(rows, 'plan', status, '2026-06-08T22:00:00.000Z')).toStrictEqual([acknowledgement, { ...plan, status: 'missed' }]);
  });
  it('and leaves alone what was settled before', () => {
    expect(withReplaced([metRows.plan], 'plan', 'extended', '2026-06-05T09:00:00.000Z')).toStrictEqual([metRows.plan]);
  });
});

describe('the order of the promises', () => {
  it('has the new ones first, then the other current ones, then those whose place was taken', () => {
    expect(withPromises(rows, [extendedPlanDue], extension)).toStrictEqual([second, acknowledgement, plan]);
  });
  it('has the newest of the old ones first', () => {
    const third = { ...extendedPlanDue, promise: 3 };
    expect(withPromises([second, acknowledgement, plan], [third], extension).map(({ deadline, promise }) => [deadline, promise])).toEqual([
      ['plan', 3],
      ['acknowledgement', 1],
      ['plan', 2],
      ['plan', 1],
    ]);
  });
  it('has those of the current round before all of the rounds before', () => {
    const secondRound = { round: 2, from: '2026-06-12T09:00:00.000Z' };
    const firstRound = withPromises(rows, [resolutionDue], extension);
    const reopened = withPromises(firstRound, [acknowledgement, plan], secondRound);
    const revised = withPromises(withPromises(reopened, [resolutionDue], secondRound), [revisedResolutionDue], secondRound);
    expect(revised.map(({ round, deadline, promise }) => [round, deadline, promise])).toEqual([
      [2, 'resolution', 2],
      [2, 'acknowledgement', 1],
      [2, 'plan', 1],
      [2, 'resolution', 1],
      [1, 'resolution', 1],
      [1, 'acknowledgement', 1],
      [1, 'plan', 1],
    ]);
  });
});
