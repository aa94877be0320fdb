import { decisionSpec } from '@platform/decider/testing';
import { complaintFold } from '../../complaint/complaint.fold';
import { dataErased, everyState, holdLifted, holdPlaced, terms, upTo } from '../../testing';
import { decidePlaceLegalHold } from './place-legal-hold.decide';

const given = decisionSpec(complaintFold, decidePlaceLegalHold);
const hold = { until: '2027-06-30', reason: 'Court case.', now: '2026-06-12T09:00:00.000Z', calendar: terms.calendar };
const placedUntil = (until: string) => ({ type: 'LegalHoldPlaced', data: { until, reason: 'Court case.' } }) as const;

describe('place a legal hold', () => {
  it.each(Object.entries(everyState))('keeps everything of the case until the end of a day, in every state: %s', (_, history) => {
    given(...history)
      .when(hold)
      .then(holdPlaced);
  });
  it.each(['2027-06-29', '2027-07-01'])('can be changed to another day without a gap, an earlier or a later one: %s', (until) => {
    given(...upTo.closed, holdPlaced)
      .when({ ...hold, until })
      .then(placedUntil(until));
  });
  it('can be placed for the same day again once it was lifted', () => {
    given(...upTo.closed, holdPlaced, holdLifted)
      .when(hold)
      .then(holdPlaced);
  });
  it('is refused for the day until which it is on hold already', () => {
    given(...upTo.closed, holdPlaced)
      .when({ ...hold, reason: 'Another court case.' })
      .thenRejected('on-legal-hold');
  });
  it('is refused once the case is erased', () => {
    given(...upTo.closed, dataErased)
      .when(hold)
      .thenRejected('already-erased');
  });
  it('is refused for a case that is not there', () => {
    given().when(hold).thenRejected('not-found');
  });
});

describe('the day until which a case is on hold', () => {
  it.each(['2026-06-12', '2056-06-12'])('may be today, or as far as thirty years ahead: %s', (until) => {
    given(...upTo.closed)
      .when({ ...hold, until })
      .then(placedUntil(until));
  });
  it.each(['2026-06-11', '2056-06-13'])('is not over, and not further away, whatever the state of the case: %s', (until) => {
    given(...upTo.closed)
      .when({ ...hold, until })
      .thenInvalid('until');
    given()
      .when({ ...hold, until })
      .thenInvalid('until');
  });
  it('is a day in Amsterdam: tomorrow begins before midnight in UTC', () => {
    given(...upTo.closed)
      .when({ ...hold, until: '2026-06-12', now: '2026-06-12T21:59:59.999Z' })
      .then(placedUntil('2026-06-12'));
    given(...upTo.closed)
      .when({ ...hold, until: '2026-06-12', now: '2026-06-12T22:00:00.000Z' })
      .thenInvalid('until');
  });
});
