import { foldAll } from '@platform/decider';
import fc from 'fast-check';
import type { ComplaintEscalated } from '../events/complaint-escalated.event';
import type { ComplaintEvent } from '../events/complaint-events';
import type { CustomerInformed } from '../events/customer-informed.event';
import { complaintFold, type CaseState } from './complaint.fold';
import {
  acknowledged,
  acknowledgementDue,
  closed,
  planDue,
  planned,
  received,
  receivedAt,
  registered,
  resolutionDue,
  resolved,
  triagedAsComplaint,
  triagedAsIncident,
  upTo,
} from '../testing';

const stateAfter = (...history: readonly ComplaintEvent[]) => foldAll(complaintFold, history);
const escalated: ComplaintEscalated = {
  type: 'ComplaintEscalated',
  data: { to: 'service-manager', manager: 'm.smit', reason: 'Threatens to leave.' },
};
const informed: CustomerInformed = { type: 'CustomerInformed', data: { via: 'phone', message: 'Soon.' } };

describe('a case as the rules see it', () => {
  it('knows nothing at first', () => {
    expect(stateAfter()).toEqual({
      state: 'unknown',
      receivedAt: '',
      stateBeforeIncident: 'unknown',
      round: 0,
      acknowledged: false,
      planned: false,
      due: {},
      escalatedTo: [],
    });
  });

  it('knows everything at the end of the straight road', () => {
    expect(stateAfter(...upTo.planned, escalated, informed, resolved, closed)).toEqual({
      state: 'closed',
      receivedAt,
      stateBeforeIncident: 'unknown',
      round: 1,
      acknowledged: true,
      planned: true,
      due: { acknowledgement: acknowledgementDue, plan: planDue, resolution: resolutionDue },
      escalatedTo: ['m.smit'],
    });
  });

  const states = Object.entries(upTo) as [CaseState, readonly ComplaintEvent[]][];
  it.each(states)('is %s', (state, history) => {
    expect(stateAfter(...history).state).toBe(state);
  });
  it.each(states)('stays %s when it is escalated or the customer is informed', (state, history) => {
    expect(stateAfter(...history, escalated, informed).state).toBe(state);
  });
  it.each(['registered', 'acknowledged', 'planned'] as const)('returns to %s with its dates after it was thought an incident', (state) => {
    expect(stateAfter(...upTo[state], triagedAsIncident, triagedAsComplaint)).toEqual({
      ...stateAfter(...upTo[state]),
      stateBeforeIncident: state,
    });
  });

  it('never throws, whatever happened in whatever order', () => {
    const all = [received, triagedAsComplaint, triagedAsIncident, registered, escalated, acknowledged, planned, informed, resolved, closed];
    fc.assert(
      fc.property(fc.array(fc.constantFrom<ComplaintEvent>(...all), { maxLength: 40 }), (history) => {
        expect(typeof stateAfter(...history).state).toBe('string');
      }),
    );
  });
});
