import { decisionSpec } from '@platform/decider/testing';
import { complaintFold } from '../../complaint/complaint.fold';
import { acknowledged, closed, planned, reopened, resolved, upTo, withdrawn } from '../../testing';
import { decideCloseComplaint } from './close-complaint.decide';

const given = decisionSpec(complaintFold, (_command: null, complaint) => decideCloseComplaint(complaint));

describe('close a complaint', () => {
  it('leaves nothing to do', () => {
    given(...upTo.resolved)
      .when(null)
      .then(closed);
  });
  it('is possible when it was solved without a plan', () => {
    given(...upTo.acknowledged, resolved)
      .when(null)
      .then(closed);
  });
  it('names the earliest step that is missing', () => {
    given(...upTo.received)
      .when(null)
      .thenRejected('not-triaged');
    given(...upTo.incident)
      .when(null)
      .thenRejected('not-a-complaint');
    given(...upTo.registered)
      .when(null)
      .thenRejected('not-acknowledged');
    given(...upTo.acknowledged)
      .when(null)
      .thenRejected('not-planned');
    given(...upTo.planned)
      .when(null)
      .thenRejected('not-resolved');
  });
  it('asks for every step again in a new round', () => {
    given(...upTo.closed, reopened)
      .when(null)
      .thenRejected('not-acknowledged');
    given(...upTo.closed, reopened, acknowledged)
      .when(null)
      .thenRejected('not-planned');
    given(...upTo.closed, reopened, acknowledged, planned)
      .when(null)
      .thenRejected('not-resolved');
    given(...upTo.closed, reopened, acknowledged, planned, resolved)
      .when(null)
      .then(closed);
  });
  it('is refused a second time, after withdrawal, and for a case that is not there', () => {
    given(...upTo.closed)
      .when(null)
      .thenRejected('already-closed');
    given(...upTo.resolved, withdrawn)
      .when(null)
      .thenRejected('already-withdrawn');
    given().when(null).thenRejected('not-found');
  });
});
