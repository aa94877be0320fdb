import { decisionSpec } from '@platform/decider/testing';
import { complaintFold } from '../../complaint/complaint.fold';
import { dataErased, registered, terms, triagedAsComplaint, triagedAsIncident, upTo, withdrawn } from '../../testing';
import { decideTriageReport } from './triage-report.decide';

const given = decisionSpec(complaintFold, decideTriageReport);
const by = { caller: 'a.jansen', terms };
const asComplaint = { ...triagedAsComplaint.data, rationale: 'The customer is dissatisfied with our administration.', ...by };
const asIncident = {
  classification: 'incident' as const,
  rationale: 'The mail server is down.',
  serviceLevelMissed: true,
  technical: true,
  ...by,
};

describe('triage a report', () => {
  it('registers a complaint in the same append, its deadlines running from the receipt', () => {
    given(...upTo.received)
      .when(asComplaint)
      .then(triagedAsComplaint, registered);
  });
  it('names who takes care of it', () => {
    given(...upTo.received)
      .when({ ...asComplaint, severity: 'high', handler: 'b.bos', accountManager: 'm.smit', serviceManager: 'k.visser' })
      .then(triagedAsComplaint, {
        type: 'ComplaintRegistered',
        data: { ...registered.data, severity: 'high', handler: 'b.bos', accountManager: 'm.smit', serviceManager: 'k.visser' },
      });
  });
  it('hands an incident to incident management: no complaint deadlines run', () => {
    given(...upTo.received)
      .when(asIncident)
      .then(triagedAsIncident);
  });
  it('can be revised: an incident that was a complaint after all is registered', () => {
    given(...upTo.incident)
      .when(asComplaint)
      .then(triagedAsComplaint, registered);
  });
  it('can be revised: a complaint that was an incident after all', () => {
    for (const state of ['registered', 'acknowledged', 'planned'] as const)
      given(...upTo[state])
        .when(asIncident)
        .then(triagedAsIncident);
  });
  it('registers a complaint only once: triaged back it goes on where it stood', () => {
    given(...upTo.planned, triagedAsIncident)
      .when(asComplaint)
      .then(triagedAsComplaint);
  });
  it('does not register a second time in other words: nothing that was typed is lost silently', () => {
    given(...upTo.planned, triagedAsIncident)
      .when({ ...asComplaint, severity: 'high' })
      .thenRejected('already-registered');
  });
  it('is refused when it says what is so already', () => {
    given(...upTo.registered)
      .when(asComplaint)
      .thenRejected('already-triaged');
    given(...upTo.incident)
      .when(asIncident)
      .thenRejected('already-triaged');
  });
  it('is refused once the case is erased', () => {
    given(...upTo.incident, dataErased)
      .when(asComplaint)
      .thenRejected('already-erased');
  });
  it('is refused after the answer, after closing, after withdrawal, and for a case that is not there', () => {
    given(...upTo.resolved)
      .when(asIncident)
      .thenRejected('already-resolved');
    given(...upTo.closed)
      .when(asIncident)
      .thenRejected('already-closed');
    given(...upTo.registered, withdrawn)
      .when(asComplaint)
      .thenRejected('already-withdrawn');
    given().when(asComplaint).thenRejected('not-found');
  });
  it('takes nothing for an incident that only a complaint has', () => {
    given(...upTo.received)
      .when({ ...asIncident, severity: 'high' })
      .thenInvalid('severity');
    given(...upTo.received)
      .when({ ...asIncident, serviceManager: 'k.visser' })
      .thenInvalid('serviceManager');
  });
});
