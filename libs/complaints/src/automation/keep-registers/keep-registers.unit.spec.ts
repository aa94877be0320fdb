import type { ComplaintEvent } from '../../events/complaint-events';
import { acknowledged, closed, evidenceExamples, informed, registered } from '../../testing';
import { stateThere } from '../case-record.policy';
import { isRegisterTold, tellingsToRegisters, waivedAfter, type RegisterTerms } from './keep-registers.policy';

const both: RegisterTerms = { systems: ['servicenow', 'pct'], waived: [], isRegistered: true };
const tellings = (event: ComplaintEvent, terms = both) =>
  tellingsToRegisters(
    { id: 'e-1', revision: 1, occurredAt: '2026-06-01T08:30:00.000Z', actor: { id: 'a', role: 'handler' }, event },
    terms,
  ).map(({ kind, to }) => `${kind} ${String(to)}`);

describe('the systems of record', () => {
  it('get the case when it is registered, and are told of every step after that', () => {
    expect(tellings(registered)).toEqual(['link-record servicenow', 'link-record pct']);
    expect([tellings(acknowledged), tellings(closed)].flat()).toEqual([
      'update-record servicenow',
      'update-record pct',
      'update-record servicenow',
      'update-record pct',
    ]);
  });
  it('are not told what only the customer hears, nor anything of a case that was never registered', () => {
    expect([tellings(informed), tellings(closed, { ...both, isRegistered: false })]).toEqual([[], []]);
  });
  it('are left alone once somebody decided that the case need not stand there', () => {
    const waived = waivedAfter([], {
      ...evidenceExamples.ExternalRecordWaived,
      data: { ...evidenceExamples.ExternalRecordWaived.data, system: 'pct' },
    });
    expect(tellings(acknowledged, { ...both, waived })).toEqual(['update-record servicenow']);
  });
  it('have been told when that was recorded, of this step and by this system', () => {
    const { data } = evidenceExamples.ExternalRecordUpdated;
    const duty = { kind: 'update-record', about: data.about, to: data.system, dueAt: '2026-06-01T08:30:00.000Z' } as const;
    expect([
      isRegisterTold(duty, evidenceExamples.ExternalRecordUpdated),
      isRegisterTold({ ...duty, about: 'another' }, evidenceExamples.ExternalRecordUpdated),
      isRegisterTold({ ...duty, to: 'pct' }, evidenceExamples.ExternalRecordUpdated),
    ]).toEqual([true, false, false]);
  });
  it('know no complaint that turned out to be an incident', () => {
    expect([stateThere({ state: 'planned' }), stateThere({ state: 'incident' })]).toEqual(['planned', undefined]);
  });
});
