import type { ComplaintEvent } from '../../events/complaint-events';
import type { ExternalSystem } from '../../events/effect';
import { dataErased, evidenceExamples, noted } from '../../testing';
import type { Duty } from '../duty';
import { holdersAfter, isRedacted, recordsIn, recordsToRedact } from './redact-records.policy';

const { ExternalRecordLinked: linked, IncidentHandedOver: handedOver, ExternalRecordUpdated: updated } = evidenceExamples;
const occurredAt = '2026-06-12T09:00:00.000Z';
interface Known {
  readonly holders?: readonly ExternalSystem[];
  readonly waiting?: readonly Duty[];
  readonly isErased?: boolean;
}
const told = (event: ComplaintEvent, { holders = [], waiting = [], isErased = true }: Known = {}) =>
  recordsToRedact(
    { id: 'e-1', revision: 1, occurredAt, actor: { id: 'first.admin', role: 'admin' }, event },
    { holders, waiting, isErased },
  );
const duty = (kind: Duty['kind'], to: string, about = 'e-0'): Duty => ({ kind, about, to, dueAt: occurredAt });
const redact = (to: ExternalSystem) => duty('redact-record', to, 'e-1');

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
    expect(told(dataErased, { holders: ['servicenow', 'pct'] })).toEqual([redact('servicenow'), redact('pct')]);
    expect(told(dataErased)).toEqual([]);
  });
  it.each(['link-record', 'update-record', 'hand-over-incident'] as const)(
    'are to erase what may have been made there without being heard of: %s waits still',
    (kind) => {
      expect(told(dataErased, { waiting: [duty(kind, 'servicenow')] })).toEqual([redact('servicenow')]);
    },
  );
  it('are each asked once, whatever they hold and whatever waits', () => {
    const waiting = [duty('update-record', 'pct'), duty('link-record', 'servicenow'), duty('notify-staff', 'b.peters')];
    expect(told(dataErased, { holders: ['servicenow'], waiting })).toEqual([redact('servicenow'), redact('pct')]);
  });
  it.each([linked, handedOver])('are to erase what is only heard of afterwards as well: $type', (event) => {
    expect(told(event, { holders: ['servicenow', 'pct'] })).toEqual([redact('servicenow')]);
  });
  it('are to erase again what was written there on top of it', () => {
    expect(told(updated, { holders: ['servicenow'] })).toEqual([redact('servicenow')]);
  });
  it('are not asked again when they say that they have erased it', () => {
    const waiting = [duty('redact-record', 'servicenow', updated.data.about)];
    expect(told(updated, { holders: ['servicenow'], waiting })).toEqual([]);
  });
  it('keep what they hold about any other case', () => {
    expect(told(linked, { holders: ['servicenow'], isErased: false })).toEqual([]);
    expect(told(updated, { holders: ['servicenow'], isErased: false })).toEqual([]);
    expect(told(noted, { holders: ['servicenow'] })).toEqual([]);
  });
  it('have done so when they say so about this very event', () => {
    const about = (id: string): ComplaintEvent => ({ ...updated, data: { ...updated.data, about: id } });
    expect([isRedacted(redact('servicenow'), about('e-1')), isRedacted(redact('servicenow'), about('e-2'))]).toEqual([true, false]);
    expect(isRedacted(redact('pct'), about('e-1'))).toBe(false);
  });
});

describe('what is erased in a system of record', () => {
  const reference = 'KL-7F3K9-2QDXM';
  const linkedIn = (system: ExternalSystem) => ({ system, recordId: `record in ${system}` });

  it('is what is linked there', () => {
    const known = { reference, linked: [linkedIn('servicenow'), linkedIn('pct')], wasIncident: false };
    expect(recordsIn('pct', known)).toEqual([{ reference, recordId: 'record in pct', classification: 'complaint' }]);
  });
  it('is what may have been made there, found by our reference, when nobody heard of a record', () => {
    const known = { reference, linked: [linkedIn('pct')], wasIncident: false };
    expect(recordsIn('servicenow', known)).toEqual([{ reference, classification: 'complaint' }]);
  });
  it('is also what incident management has, or may have, of a case that was an incident', () => {
    const known = { reference, linked: [linkedIn('servicenow'), linkedIn('pct')], wasIncident: true };
    expect(recordsIn('servicenow', known).map(({ classification }) => classification)).toEqual(['complaint', 'incident']);
    expect(recordsIn('pct', known).map(({ classification }) => classification)).toEqual(['complaint']);
  });
});
