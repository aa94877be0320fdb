import { durationText, Pace, paceText } from './pace';

describe('the pace of a work', () => {
  it('is what was done a second, and how long the rest takes like that', () => {
    let now = 1_000;
    const pace = new Pace(() => now);
    expect(pace.at(0, 0)).toEqual({ rate: 0, left: undefined });
    now = 11_000;
    expect(pace.at(0.25, 5_000)).toEqual({ rate: 500, left: 30 });
    expect(pace.at(1, 20_000)).toEqual({ rate: 2_000, left: 0 });
  });

  it('is told in a few words', () => {
    expect(paceText({ rate: 1_234.5, left: 125 }, 'events')).toBe('1,235 events/s, 2 min 05 s left');
    expect(paceText({ rate: 0, left: undefined }, 'events')).toBe('0 events/s');
  });

  it.each([
    [0, '0 s'],
    [0.2, '1 s'],
    [59.1, '1 min 00 s'],
    [61, '1 min 01 s'],
    [3_779, '1 h 02 min'],
  ])('takes %d seconds: %s', (seconds, text) => {
    expect(durationText(seconds)).toBe(text);
  });
});
