import { deferralOf, erasedFrom, keptUntil } from './retention.policy';

const terms = { calendar: { timeZone: 'Europe/Amsterdam' }, retentionMonths: 24 };
const forEver = { ...terms, retentionMonths: 0 };
const endedAt = '2026-06-11T07:00:00.000Z';
const approvedAt = '2026-06-12T09:00:00.000Z';

describe('what keeps a case from being erased (rule 7)', () => {
  it('is that it is still open', () => {
    expect(deferralOf({ approvedAt }, terms, approvedAt)).toBe('still-open');
  });
  it('is a legal hold, until the end of its last day in Amsterdam', () => {
    const held = { endedAt, holdUntil: '2026-06-30' };
    expect(deferralOf(held, terms, '2026-06-30T21:59:59.999Z')).toBe('on-legal-hold');
    expect(deferralOf(held, terms, '2026-06-30T22:00:00.000Z')).toBeUndefined();
  });
  it('is nothing once it is over', () => {
    expect(deferralOf({ endedAt }, terms, endedAt)).toBeUndefined();
  });
});

describe('when a case is erased', () => {
  it('is as soon as two admins have agreed, or at its end when that comes later', () => {
    expect(erasedFrom({ endedAt, approvedAt }, terms)).toBe(approvedAt);
    expect(erasedFrom({ endedAt: '2026-07-01T08:00:00.000Z', approvedAt }, terms)).toBe('2026-07-01T08:00:00.000Z');
  });
  it('is by itself when it was kept long enough', () => {
    expect(erasedFrom({ endedAt }, terms)).toBe('2028-06-11T07:00:00.000Z');
    expect(keptUntil(endedAt, terms)).toBe('2028-06-11T07:00:00.000Z');
  });
  it('is after the last day of a legal hold, where that comes later', () => {
    expect(erasedFrom({ endedAt, approvedAt, holdUntil: '2026-06-30' }, terms)).toBe('2026-06-30T22:00:00.000Z');
    expect(erasedFrom({ endedAt, holdUntil: '2026-06-30' }, terms)).toBe('2028-06-11T07:00:00.000Z');
  });
  it('is not known while it is open', () => {
    expect(erasedFrom({ approvedAt }, terms)).toBeUndefined();
  });
  it('is never when everything is kept for ever, unless somebody wants it', () => {
    expect(erasedFrom({ endedAt }, forEver)).toBeUndefined();
    expect(erasedFrom({ endedAt, approvedAt }, forEver)).toBe(approvedAt);
  });
});
