import type { ComplaintEvent } from '../../events/complaint-events';
import type { ExternalSystem } from '../../events/effect';
import { dataErased, evidenceExamples, noted } from '../../testing';
import type { Duty } from '../duty';
import { holdersAfter, isRedacted, recordsToRedact } from './redact-records.policy';

const { ExternalRecordLinked: linked, IncidentHandedOver: handedOver, ExternalRecordUpdated: updated } = evidenceExamples;
const occurredAt = '2026-06-12T09:00:00.000Z';
const told = (event: ComplaintEvent, holders: readonly ExternalSystem[], isErased = true) =>
  recordsToRedact({ id: 'e-1', revision: 1, occurredAt, actor: { id: 'first.admin', role: 'admin' }, event }, { holders, isErased });
const redact = (to: ExternalSystem): Duty => ({ kind: 'redact-record', about: 'e-1', to, dueAt: occurredAt });

describe('what systems of record hold about a case', () => {
  it('is known from the records that were linked and the incidents that were handed over, each system once', () => {
    expect([linked, { ...linked, data: { ...linked.data, system: 'pct' as const } }, handedOver, noted].reduce(holdersAfter, [])).toEqual([
      'servicenow',
      'pct',
    ]);
  });
});

describe('systems of record', () => {
  it('are to erase what they hold about an erased case', () => {
    expect(told(dataErased, ['servicenow', 'pct'])).toEqual([redact('servicenow'), redact('pct')]);
    expect(told(dataErased, [])).toEqual([]);
  });
  it('are to erase what is only heard of afterwards as well', () => {
    expect(told(linked, ['servicenow', 'pct'])).toEqual([redact('servicenow')]);
  });
  it('keep what they hold about any other case', () => {
    expect(told(linked, ['servicenow'], false)).toEqual([]);
    expect(told(noted, ['servicenow'])).toEqual([]);
  });
  it('have done so when they say so about this very event', () => {
    const about = (id: string): ComplaintEvent => ({ ...updated, data: { ...updated.data, about: id } });
    expect([isRedacted(redact('servicenow'), about('e-1')), isRedacted(redact('servicenow'), about('e-2'))]).toEqual([true, false]);
    expect(isRedacted(redact('pct'), about('e-1'))).toBe(false);
  });
});
