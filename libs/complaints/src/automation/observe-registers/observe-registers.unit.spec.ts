import { isNews } from './observe-registers.policy';

const MORNING = '2026-06-08T08:00:00.000Z';
const NOON = '2026-06-08T10:00:00.000Z';

describe('what a system of record says of a case', () => {
  it('is news when nothing was heard of it before', () => expect(isNews(MORNING, undefined)).toBe(true));
  it('is news when it is said later than what is known', () => expect(isNews(NOON, MORNING)).toBe(true));
  it('is news when it is said in the same second: their clock knows no shorter time', () => expect(isNews(NOON, NOON)).toBe(true));
  it('is old news when something later is known already', () => expect(isNews(MORNING, NOON)).toBe(false));
});
