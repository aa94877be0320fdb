import { changedAt, placesIn } from './places';

const plan = { approach: 'Credit', measures: [{ what: 'Call' }] };

describe('the places in a value', () => {
  it('are the value itself, and every part of it', () => {
    expect(placesIn(plan)).toEqual([[], ['approach'], ['measures'], ['measures', '0'], ['measures', '0', 'what']]);
  });

  it('can each be changed, and nothing else is', () => {
    expect(changedAt(plan, ['measures', '0', 'what'], () => null)).toEqual({ approach: 'Credit', measures: [{ what: null }] });
    expect(changedAt(plan, ['measures'], (list) => [list])).toEqual({ approach: 'Credit', measures: [[{ what: 'Call' }]] });
    expect(changedAt(plan, [], () => 'gone')).toBe('gone');
    expect(plan).toEqual({ approach: 'Credit', measures: [{ what: 'Call' }] });
  });
});
