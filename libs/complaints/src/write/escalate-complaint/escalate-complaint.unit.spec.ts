import { decisionSpec } from '@platform/decider/testing';
import { complaintFold } from '../../complaint/complaint.fold';
import { received, registered, reopened, triagedAsComplaint, triagedAsIncident, upTo, withdrawn } from '../../testing';
import type { ComplaintEscalated } from '../../events/complaint-escalated.event';
import { decideEscalateComplaint } from './escalate-complaint.decide';

const given = decisionSpec(complaintFold, decideEscalateComplaint);
const toManager = (manager: string) => ({ to: 'service-manager' as const, manager, reason: 'The customer threatens to leave.' });
const escalated = (manager: string): ComplaintEscalated => ({ type: 'ComplaintEscalated', data: toManager(manager) });

describe('escalate a complaint', () => {
  it('hands it up, with the reason', () => {
    given(...upTo.registered)
      .when(toManager('m.smit'))
      .then(escalated('m.smit'));
  });
  it('may happen again, to somebody else', () => {
    given(...upTo.registered, escalated('m.smit'))
      .when(toManager('k.visser'))
      .then(escalated('k.visser'));
  });
  it('is refused to somebody it was escalated to before in this round', () => {
    given(...upTo.planned, escalated('m.smit'))
      .when(toManager('m.smit'))
      .thenRejected('already-escalated');
  });
  it('is possible to the same manager in a new round', () => {
    given(...upTo.resolved, escalated('m.smit'), reopened)
      .when(toManager('m.smit'))
      .then(escalated('m.smit'));
  });
  it('is possible to a manager who was named at the registration: being named does not count', () => {
    const named = { ...registered, data: { ...registered.data, serviceManager: 'm.smit' } };
    given(received, triagedAsComplaint, named).when(toManager('m.smit')).then(escalated('m.smit'));
  });
  it('is still possible when the answer was given', () => {
    given(...upTo.resolved)
      .when(toManager('m.smit'))
      .then(escalated('m.smit'));
  });
  it('is refused for a report that nobody has judged', () => {
    given(...upTo.received)
      .when(toManager('m.smit'))
      .thenRejected('not-triaged');
  });
  it('is refused for an incident, and possible again when triaged back', () => {
    given(...upTo.registered, triagedAsIncident)
      .when(toManager('m.smit'))
      .thenRejected('not-a-complaint');
    given(...upTo.registered, triagedAsIncident, triagedAsComplaint)
      .when(toManager('m.smit'))
      .then(escalated('m.smit'));
  });
  it('is refused after closing, and after withdrawal', () => {
    given(...upTo.closed)
      .when(toManager('m.smit'))
      .thenRejected('already-closed');
    given(...upTo.registered, withdrawn)
      .when(toManager('m.smit'))
      .thenRejected('already-withdrawn');
  });
  it('is refused for a case that is not there', () => {
    given().when(toManager('m.smit')).thenRejected('not-found');
  });
});
