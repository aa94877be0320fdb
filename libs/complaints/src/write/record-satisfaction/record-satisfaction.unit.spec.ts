import { decisionSpec } from '@platform/decider/testing';
import { complaintFold } from '../../complaint/complaint.fold';
import { acknowledged, closed, dataErased, planned, reopened, resolved, satisfied, upTo, withdrawn } from '../../testing';
import { decideRecordSatisfaction } from './record-satisfaction.decide';

const given = decisionSpec(complaintFold, decideRecordSatisfaction);
const answer = { outcome: 4, process: 2, comment: 'Solved well, but late.' };

describe('record how satisfied the customer is', () => {
  it('is possible once the answer was given, and still after closing', () => {
    given(...upTo.resolved)
      .when(answer)
      .then(satisfied);
    given(...upTo.closed)
      .when(answer)
      .then(satisfied);
  });
  it('is possible when no plan was needed', () => {
    given(...upTo.acknowledged, resolved)
      .when(answer)
      .then(satisfied);
  });
  it('needs no comment', () => {
    given(...upTo.closed)
      .when({ outcome: 1, process: 5 })
      .then({ type: 'SatisfactionRecorded', data: { outcome: 1, process: 5 } });
  });
  it('is refused a second time in the round, whatever is said', () => {
    given(...upTo.resolved, satisfied)
      .when({ outcome: 1, process: 1 })
      .thenRejected('already-recorded');
    given(...upTo.resolved, satisfied, closed)
      .when({ outcome: 1, process: 1 })
      .thenRejected('already-recorded');
  });
  it('is asked anew in a new round, of its own answer', () => {
    given(...upTo.closed, satisfied, reopened, acknowledged, planned)
      .when(answer)
      .thenRejected('not-resolved');
    given(...upTo.closed, satisfied, reopened, acknowledged, planned, resolved)
      .when(answer)
      .then(satisfied);
  });
  it('names the earliest step that is missing', () => {
    given(...upTo.received)
      .when(answer)
      .thenRejected('not-triaged');
    given(...upTo.incident)
      .when(answer)
      .thenRejected('not-a-complaint');
    given(...upTo.registered)
      .when(answer)
      .thenRejected('not-acknowledged');
    given(...upTo.acknowledged)
      .when(answer)
      .thenRejected('not-planned');
    given(...upTo.planned)
      .when(answer)
      .thenRejected('not-resolved');
  });
  it('is refused once the case is erased', () => {
    given(...upTo.closed, dataErased)
      .when(answer)
      .thenRejected('already-erased');
  });
  it('is refused after withdrawal, also when the answer had been given, and for a case that is not there', () => {
    given(...upTo.resolved, withdrawn)
      .when(answer)
      .thenRejected('already-withdrawn');
    given().when(answer).thenRejected('not-found');
  });
});
