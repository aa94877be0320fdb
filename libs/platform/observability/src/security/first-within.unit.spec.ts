import { FirstWithin } from './first-within';

const HOUR = 3_600_000;
const at = (time: string) => jest.spyOn(Date, 'now').mockReturnValue(Date.parse(`2026-06-01T${time}.000Z`));
afterEach(() => jest.restoreAllMocks());

describe('the first time within an hour', () => {
  it('is told of each thing', () => {
    const first = new FirstWithin(HOUR);
    at('08:00:00');
    expect(['a', 'b', 'a'].map((key) => first.isFirst(key))).toEqual([true, true, false]);
  });

  it('comes again with the next hour', () => {
    const first = new FirstWithin(HOUR);
    at('08:10:00');
    first.isFirst('a');
    at('08:59:59');
    expect(first.isFirst('a')).toBe(false);
    at('09:00:00');
    expect([first.isFirst('a'), first.isFirst('a')]).toEqual([true, false]);
  });

  it('is told once too often rather than to remember without end', () => {
    const first = new FirstWithin(HOUR);
    at('08:00:00');
    for (let key = 0; key < 100_000; key++) first.isFirst(String(key));
    expect([first.isFirst('0'), first.isFirst('0')]).toEqual([true, false]);
  });
});
