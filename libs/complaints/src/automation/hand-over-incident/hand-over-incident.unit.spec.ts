import type { ComplaintEvent } from '../../events/complaint-events';
import { evidenceExamples, triagedAsComplaint, triagedAsIncident } from '../../testing';
import { incidentsToHandOver, isHandedOver } from './hand-over-incident.policy';

const recordedAt = '2026-06-01T08:30:00.000Z';
const after = (event: ComplaintEvent, systems: readonly ('servicenow' | 'pct')[] = ['servicenow']) =>
  incidentsToHandOver({ id: 'e-1', revision: 1, occurredAt: recordedAt, actor: { id: 'a', role: 'handler' }, event }, systems);
const waiting = { kind: 'hand-over-incident', about: 'e-1', to: 'servicenow', dueAt: recordedAt } as const;

describe('an incident', () => {
  it('is handed over to incident management', () => {
    expect(after(triagedAsIncident)).toEqual([waiting]);
  });
  it('is handed over to nobody where incident management is not connected', () => {
    expect(after(triagedAsIncident, ['pct'])).toEqual([]);
  });
  it('need not be handed over any more when it turns out to be a complaint, or when incident management has it', () => {
    const has = evidenceExamples.IncidentHandedOver;
    const there: ComplaintEvent = { ...has, data: { ...has.data, system: 'servicenow' } };
    expect([isHandedOver(waiting, triagedAsComplaint), isHandedOver(waiting, there)]).toEqual([true, true]);
    expect(isHandedOver(waiting, triagedAsIncident)).toBe(false);
  });
});

describe('a complaint', () => {
  it('is never handed over as an incident', () => {
    expect(after(triagedAsComplaint)).toEqual([]);
  });
});
