import type { ComplaintEvent } from '../events/complaint-events';
import { closed, dataErased, erasureApproved, erasureRequested, evidenceExamples, upTo } from '../testing';
import type { DutyTerms } from './duties.projection';
import { documentAfter, now, office, recorded, waitingAfter } from './testing';

describe('an erased case', () => {
  const { ExternalRecordLinked: linked, ExternalRecordUpdated: updated, DeadlineMissed: missed } = evidenceExamples;
  const agreed = [erasureRequested, erasureApproved];
  const erased = [...upTo.closed, linked, ...agreed, dataErased];
  const withServiceNow: DutyTerms = { ...office, systems: ['servicenow'] };
  const writtenAbout = (about: string): ComplaintEvent => ({ ...updated, data: { ...updated.data, about } });

  it('is erased first, and nobody is told anything about it any more but that there is something to redact', () => {
    expect(waitingAfter(recorded([...upTo.closed, linked, ...agreed]))).toContain('erase-personal-data e-9');
    expect(waitingAfter(recorded(erased), withServiceNow)).toEqual(['redact-record e-10 servicenow']);
  });
  it('is erased only once its end was told, or a day later', () => {
    const justClosed = [...upTo.resolved, linked, ...agreed, closed];
    const withoutMail = { ...withServiceNow, inUseSince: { servicenow: now } };
    const erasedFrom = (...told: readonly ComplaintEvent[]) =>
      documentAfter(recorded([...justClosed, ...told]), withoutMail)?.waiting.at(-1)?.dueAt;
    expect(erasedFrom()).toBe('2026-06-02T08:30:00.000Z');
    expect(erasedFrom(...['e-3', 'e-4', 'e-5'].map(writtenAbout))).toBe('2026-06-02T08:30:00.000Z');
    expect(erasedFrom(...['e-3', 'e-4', 'e-5', 'e-9'].map(writtenAbout))).toBe(now);
  });
  it('is redacted also where something may stand that nobody heard of', () => {
    expect(waitingAfter(recorded(erased))).toEqual(['redact-record e-10 servicenow', 'redact-record e-10 pct']);
    expect(waitingAfter(recorded([...upTo.incident, ...agreed, dataErased]))).toEqual(['redact-record e-4 servicenow']);
  });
  it('stays so, whatever is recorded afterwards', () => {
    expect(waitingAfter(recorded([...erased, missed]), withServiceNow)).toEqual(['redact-record e-10 servicenow']);
    const inPct: ComplaintEvent = { ...linked, data: { ...linked.data, system: 'pct' } };
    expect(waitingAfter(recorded([...erased, inPct]), withServiceNow)).toEqual(['redact-record e-10 servicenow', 'redact-record e-11 pct']);
  });
  it('leaves nothing to do once the other systems have redacted it', () => {
    expect(waitingAfter(recorded([...erased, writtenAbout('e-10')]), withServiceNow)).toEqual([]);
  });
  it('is redacted once more where something was written on top of it', () => {
    expect(waitingAfter(recorded([...erased, writtenAbout('e-10'), writtenAbout('e-6')]), withServiceNow)).toEqual([
      'redact-record e-12 servicenow',
    ]);
  });
  it('is redacted where nothing is used any more as well: somebody has to do it by hand', () => {
    expect(waitingAfter(recorded(erased), { ...office, systems: [], inUseSince: {} })).toEqual(['redact-record e-10 servicenow']);
  });
});

describe('a case that was kept long enough', () => {
  it('is erased by itself', () => {
    const kept = { ...office, retentionMonths: 24, systems: [], inUseSince: {} };
    expect(documentAfter(recorded(upTo.closed), kept)).toMatchObject({
      waiting: [{ kind: 'erase-personal-data', about: 'e-6', dueAt: '2028-06-01T08:30:00.000Z' }],
      nextDueAt: '2028-06-01T08:30:00.000Z',
    });
    expect(documentAfter(recorded([...upTo.resolved, closed]), { ...kept, retentionMonths: 0 })?.waiting).toEqual([]);
  });
});
