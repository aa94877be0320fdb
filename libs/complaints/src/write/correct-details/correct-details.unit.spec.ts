import { decisionSpec } from '@platform/decider/testing';
import { complaintFold } from '../../complaint/complaint.fold';
import { dataErased, everyState, triagedAsIncident, upTo, withdrawn } from '../../testing';
import { decideCorrectDetails, type CorrectDetails } from './correct-details.decide';

const given = decisionSpec(complaintFold, decideCorrectDetails);
const reason = 'Misheard on the phone.';
const misheard = { changes: { customer: { name: 'Sanne de Wit', email: 'sanne@dewit.example' }, subject: 'Double invoices' }, reason };
const corrected = (changes: CorrectDetails['changes']) => ({ type: 'DetailsCorrected' as const, data: { changes, reason } });

describe('correct the details of a case', () => {
  it('puts right what was recorded wrongly, and says why', () => {
    given(...upTo.registered)
      .when({ changes: { description: 'Since May, not since March.', concerns: { kind: 'process', name: 'Invoicing' } }, reason })
      .then(corrected({ description: 'Since May, not since March.', concerns: { kind: 'process', name: 'Invoicing' } }));
  });
  it.each(Object.entries(everyState))('is possible for a case that is %s (rule 1)', (_state, history) => {
    given(...history)
      .when(misheard)
      .then(corrected(misheard.changes));
  });
  it('removes a contact detail that should not be there', () => {
    given(...upTo.closed)
      .when({ changes: { customer: { phone: null } }, reason })
      .then(corrected({ customer: { phone: null } }));
  });
  it('may be repeated: what was put right once can be wrong again', () => {
    given(...upTo.registered, corrected(misheard.changes))
      .when(misheard)
      .then(corrected(misheard.changes));
  });

  it.each<CorrectDetails['changes']>([{}, { customer: {} }])(
    'must tell what is corrected, whatever the state of the case: %j',
    (changes) => {
      given(...upTo.registered)
        .when({ changes, reason })
        .thenInvalid('changes');
      given().when({ changes, reason }).thenInvalid('changes');
    },
  );
  it('is refused once the case is erased', () => {
    given(...upTo.closed, dataErased)
      .when(misheard)
      .thenRejected('already-erased');
  });
  it('is refused for a case that is not there', () => {
    given().when(misheard).thenRejected('not-found');
  });

  describe.each<CorrectDetails['changes']>([{ severity: 'high' }, { accountManager: 'm.smit' }, { serviceManager: 'k.visser' }])(
    'what came with the registration: %j',
    (changes) => {
      const command = { changes, reason };

      it('can be corrected once there is one, also when it is thought an incident, closed or withdrawn by now', () => {
        for (const history of [upTo.registered, [...upTo.planned, triagedAsIncident], upTo.closed, [...upTo.resolved, withdrawn]])
          given(...history)
            .when(command)
            .then(corrected(changes));
      });
      it('is not there before the triage, nor for an incident that never was a complaint', () => {
        given(...upTo.received)
          .when(command)
          .thenRejected('not-triaged');
        given(...upTo.incident)
          .when(command)
          .thenRejected('not-a-complaint');
      });
      it('will never be there when the report was withdrawn before it was registered', () => {
        given(...upTo.received, withdrawn)
          .when(command)
          .thenRejected('already-withdrawn');
        given(...upTo.incident, withdrawn)
          .when(command)
          .thenRejected('already-withdrawn');
      });
      it('is missing beside what could be corrected: nothing is recorded by halves', () => {
        given(...upTo.received)
          .when({ changes: { ...misheard.changes, ...changes }, reason })
          .thenRejected('not-triaged');
      });
      it('is refused for a case that is not there', () => {
        given().when(command).thenRejected('not-found');
      });
    },
  );
});
