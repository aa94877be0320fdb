import { at } from '@platform/decider/testing';
import { evidenceExamples } from '../../testing';
import { documentAfter, documents, recordedUpTo } from '../../testing/case-documents';
import { registrationOf } from './registration.projection';

const { ExternalRecordLinked: linked, ExternalRecordWaived: waived } = evidenceExamples;
const noLongerNeeded = { ...waived, data: { ...waived.data, system: 'servicenow' } } as const;
const both = ['servicenow', 'pct'] as const;
const closedAfter = (...evidence: readonly (typeof linked | typeof waived | typeof noLongerNeeded)[]) =>
  documentAfter(...recordedUpTo.closed, ...evidence.map((event) => at('2026-06-12T00:00:00.000Z', event)));

describe('the registration in the systems of record', () => {
  it('is complete where no system is configured', () => {
    expect(registrationOf(documents.closed, [])).toEqual({ complete: true, servicenow: 'not-configured', pct: 'not-configured' });
  });
  it('is waited for in each system that is configured', () => {
    expect(registrationOf(documents.registered, both)).toEqual({ complete: false, servicenow: 'pending', pct: 'pending' });
    expect(registrationOf(documents.registered, ['pct'])).toEqual({ complete: false, servicenow: 'not-configured', pct: 'pending' });
  });
  it.each(['received', 'triaged'] as const)('is still to come while the case is no complaint: %s', (step) => {
    expect(registrationOf(documents[step], ['servicenow'])).toEqual({ complete: false, servicenow: 'pending', pct: 'not-configured' });
  });
  it('is complete when each is confirmed or waived', () => {
    expect(registrationOf(closedAfter(linked), both)).toEqual({ complete: false, servicenow: 'confirmed', pct: 'pending' });
    expect(registrationOf(closedAfter(waived), both)).toEqual({ complete: false, servicenow: 'pending', pct: 'waived' });
    expect(registrationOf(closedAfter(linked, waived), both)).toEqual({ complete: true, servicenow: 'confirmed', pct: 'waived' });
  });
  it('is confirmed once there is a record after all', () => {
    expect(registrationOf(closedAfter(noLongerNeeded), ['servicenow']).servicenow).toBe('waived');
    expect(registrationOf(closedAfter(noLongerNeeded, linked), ['servicenow']).servicenow).toBe('confirmed');
  });
});
