import type { ComparedDeadline, Comparison } from '@redress/complaints';
import { calendar } from '@redress/working-days';
import type { Simulation } from './simulation';
import { simulationText } from './simulation-text';

const share = { recorded: { count: 1_200, onTime: 1_170, onTimePct: 97.5 }, simulated: { count: 1_210, onTime: 1_089, onTimePct: 90 } };
const none = { recorded: { count: 0, onTime: 0, onTimePct: null }, simulated: { count: 0, onTime: 0, onTimePct: null } };
const nothing: Comparison = {
  complaints: 1_200,
  refusedExtensions: 0,
  deadlines: { acknowledgement: share, plan: share, resolution: none },
  becomeLate: [],
  becomeOnTime: [],
};
const late: ComparedDeadline = {
  id: 'KL-7F3K9-2QDXM',
  recorded: { deadline: 'plan', round: 2, dueOn: '2026-06-08', dueAt: '2026-06-08T22:00:00.000Z', standing: 'does-not-count' },
  simulated: { deadline: 'plan', round: 2, dueOn: '2026-06-04', dueAt: '2026-06-04T22:00:00.000Z', standing: 'late' },
};

const textOf = (comparison: Partial<Comparison>, more: Partial<Simulation> = {}): string =>
  simulationText({
    terms: { calendar: calendar({ policy: 'nl-office', timeZone: 'Europe/Amsterdam' }), acknowledgeWithin: 1, planWithin: 3 },
    lookedAt: '2026-06-05T09:00:00.000Z',
    comparison: { ...nothing, ...comparison },
    unreadable: 0,
    ...more,
  });

describe('a simulation in words', () => {
  it('says which terms, how many complaints, and what was kept', () => {
    expect(textOf({})).toBe(`nl-office 2026.1, Europe/Amsterdam
acknowledgement within 1 working day, plan within 3 working days
1,200 complaints, looked at on Friday 5 June 2026 at 11:00

On time          as promised          under these terms
acknowledgement  97.5 % of 1,200      90.0 % of 1,210
plan             97.5 % of 1,200      90.0 % of 1,210
resolution       none counts          none counts

Not late as promised, late under these terms: 0

Late as promised, not late under these terms: 0`);
  });

  it('names the closing days, the days of receipt and what does not count', () => {
    const terms = {
      calendar: calendar({ policy: 'nl-office', timeZone: 'Europe/Amsterdam', closingDays: ['2026-12-24', '2026-12-31'] }),
      acknowledgeWithin: 2,
      planWithin: 1,
    };
    expect(textOf({ complaints: 1, refusedExtensions: 2 }, { terms, from: '2026-06-01', unreadable: 3 }).split('\n\n')[0])
      .toBe(`nl-office 2026.1, Europe/Amsterdam, closed on 2026-12-24, 2026-12-31
acknowledgement within 2 working days, plan within 1 working day
1 complaint received from 2026-06-01, looked at on Friday 5 June 2026 at 11:00
2 extensions would have been refused: too late, or to no later day
3 events cannot be read: what follows from them is missing`);
  });

  it('names the deadlines that come out otherwise, twenty at most', () => {
    const lines = textOf({ becomeLate: Array.from({ length: 1_021 }, () => late) }).split('\n');
    const first = lines.indexOf('Not late as promised, late under these terms: 1,021');
    expect(lines[first + 1]).toBe('  KL-7F3K9-2QDXM  plan, round 2: due on 2026-06-08, would be 2026-06-04; not done');
    expect(lines.slice(first + 20, first + 23)).toEqual([lines[first + 1], '  and 1,001 more (--json names all)', '']);
  });
});
