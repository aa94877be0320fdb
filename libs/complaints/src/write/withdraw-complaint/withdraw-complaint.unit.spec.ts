import { decisionSpec } from '@platform/decider/testing';
import { complaintFold } from '../../complaint/complaint.fold';
import { dataErased, reopened, upTo, withdrawn } from '../../testing';
import { decideWithdrawComplaint } from './withdraw-complaint.decide';

const given = decisionSpec(complaintFold, decideWithdrawComplaint);
const ourMistake = { reason: 'It was our own mistake.' };

describe('withdraw a complaint', () => {
  it.each(['received', 'incident', 'registered', 'acknowledged', 'planned', 'resolved'] as const)(
    'is possible before it is closed: %s',
    (state) => {
      given(...upTo[state])
        .when(ourMistake)
        .then(withdrawn);
    },
  );
  it('is possible again once a closed complaint was reopened', () => {
    given(...upTo.closed, reopened)
      .when(ourMistake)
      .then(withdrawn);
  });
  it('is refused after closing', () => {
    given(...upTo.closed)
      .when(ourMistake)
      .thenRejected('already-closed');
  });
  it('is refused once the case is erased', () => {
    given(...upTo.incident, dataErased)
      .when(ourMistake)
      .thenRejected('already-erased');
  });
  it('is refused a second time, and for a case that is not there', () => {
    given(...upTo.planned, withdrawn)
      .when(ourMistake)
      .thenRejected('already-withdrawn');
    given().when(ourMistake).thenRejected('not-found');
  });
});
