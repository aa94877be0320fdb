import { decisionSpec } from '@platform/decider/testing';
import { complaintFold } from '../../complaint/complaint.fold';
import type { ComplaintAssigned } from '../../events/complaint-assigned.event';
import { reopened, triagedAsComplaint, triagedAsIncident, upTo, withdrawn } from '../../testing';
import { decideAssignComplaint } from './assign-complaint.decide';

const given = decisionSpec(complaintFold, decideAssignComplaint);
const to = (handler: string) => ({ handler });
const assignedTo = (handler: string): ComplaintAssigned => ({ type: 'ComplaintAssigned', data: { handler } });

describe('assign a complaint to another handler', () => {
  it.each(['registered', 'acknowledged', 'planned', 'resolved'] as const)('is possible while it is open: %s', (state) => {
    given(...upTo[state])
      .when(to('b.peters'))
      .then(assignedTo('b.peters'));
  });
  it('is refused to who registered it and takes care of it already', () => {
    given(...upTo.registered)
      .when(to('a.jansen'))
      .thenRejected('already-assigned');
  });
  it('is refused to who it was assigned to last, and can be given back', () => {
    given(...upTo.registered, assignedTo('b.peters'))
      .when(to('b.peters'))
      .thenRejected('already-assigned');
    given(...upTo.registered, assignedTo('b.peters'))
      .when(to('a.jansen'))
      .then(assignedTo('a.jansen'));
  });
  it('stays with its handler in a new round', () => {
    given(...upTo.resolved, assignedTo('b.peters'), reopened)
      .when(to('b.peters'))
      .thenRejected('already-assigned');
  });
  it('is refused while it is thought an incident, and it comes back to the handler it had', () => {
    given(...upTo.registered, assignedTo('b.peters'), triagedAsIncident)
      .when(to('c.mulder'))
      .thenRejected('not-a-complaint');
    given(...upTo.registered, assignedTo('b.peters'), triagedAsIncident, triagedAsComplaint)
      .when(to('b.peters'))
      .thenRejected('already-assigned');
  });
  it('is refused before the triage, and for an incident that never was a complaint', () => {
    given(...upTo.received)
      .when(to('b.peters'))
      .thenRejected('not-triaged');
    given(...upTo.incident)
      .when(to('b.peters'))
      .thenRejected('not-a-complaint');
  });
  it('is refused after closing, after withdrawal, and for a case that is not there', () => {
    given(...upTo.closed)
      .when(to('b.peters'))
      .thenRejected('already-closed');
    given(...upTo.registered, withdrawn)
      .when(to('b.peters'))
      .thenRejected('already-withdrawn');
    given().when(to('b.peters')).thenRejected('not-found');
  });
});
