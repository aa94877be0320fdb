import { decisionSpec } from '@platform/decider/testing';
import { complaintFold } from '../../complaint/complaint.fold';
import { dataErased, everyState, holdLifted, holdPlaced, upTo } from '../../testing';
import { decideLiftLegalHold } from './lift-legal-hold.decide';

const given = decisionSpec(complaintFold, decideLiftLegalHold);
const settled = { reason: 'Settled.' };

describe('lift a legal hold', () => {
  it.each(Object.entries(everyState))('ends it before its day, in every state: %s', (_, history) => {
    given(...history, holdPlaced)
      .when(settled)
      .then(holdLifted);
  });
  it('needs no reason', () => {
    given(...upTo.closed, holdPlaced)
      .when({})
      .then({ type: 'LegalHoldLifted', data: {} });
  });
  it('lifts the hold that was placed last, and with it all of them', () => {
    const longer = { type: 'LegalHoldPlaced', data: { until: '2028-06-30', reason: 'Appeal.' } } as const;
    given(...upTo.closed, holdPlaced, longer)
      .when(settled)
      .then(holdLifted);
    given(...upTo.closed, holdPlaced, longer, holdLifted)
      .when(settled)
      .thenRejected('not-on-legal-hold');
  });
  it('can be done again after a new hold', () => {
    given(...upTo.closed, holdPlaced, holdLifted, holdPlaced)
      .when(settled)
      .then(holdLifted);
  });
  it('is refused where there is none, and a second time', () => {
    given(...upTo.closed)
      .when(settled)
      .thenRejected('not-on-legal-hold');
    given(...upTo.closed, holdPlaced, holdLifted)
      .when(settled)
      .thenRejected('not-on-legal-hold');
  });
  it('is refused once the case is erased', () => {
    given(...upTo.closed, holdPlaced, dataErased)
      .when(settled)
      .thenRejected('already-erased');
  });
  it('is refused for a case that is not there', () => {
    given().when(settled).thenRejected('not-found');
  });
});
