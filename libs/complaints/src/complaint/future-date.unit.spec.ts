import { impossibleDate } from './future-date.decide';

const problem = (date: string, today = '2026-06-03', yearsAhead = 2) => impossibleDate('resolveBy', date, { today, yearsAhead });
const before = { invalid: [{ field: 'resolveBy', message: 'must not lie before today' }] };
const tooFar = { invalid: [{ field: 'resolveBy', message: 'must not lie more than 2 years ahead' }] };

describe('a day that something is promised for', () => {
  it.each(['2026-06-03', '2026-06-04', '2027-01-01', '2028-06-03'])('may be %s when today is 3 June 2026', (date) => {
    expect(problem(date)).toBeUndefined();
  });
  it.each(['2026-06-02', '2025-12-31', '0206-06-10'])('is over: %s', (date) => {
    expect(problem(date)).toEqual(before);
  });
  it.each(['2028-06-04', '2029-01-01', '9999-12-31'])('is too far away to be meant: %s', (date) => {
    expect(problem(date)).toEqual(tooFar);
  });
  it('may be the last of February two years after a leap day, and not the first of March', () => {
    expect(problem('2030-02-28', '2028-02-29')).toBeUndefined();
    expect(problem('2030-03-01', '2028-02-29')).toEqual(tooFar);
  });
  it('may lie as far ahead as is asked for: a legal hold lasts longer than a plan', () => {
    expect(problem('2056-06-03', '2026-06-03', 30)).toBeUndefined();
    expect(problem('2056-06-04', '2026-06-03', 30)).toEqual({
      invalid: [{ field: 'resolveBy', message: 'must not lie more than 30 years ahead' }],
    });
  });
});
