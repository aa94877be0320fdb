import { decisionSpec } from '@platform/decider/testing';
import { complaintFold } from '../../complaint/complaint.fold';
import { complaintId, received, receivedAt, report, upTo } from '../../testing';
import { decideReceiveReport } from './receive-report.decide';

const given = decisionSpec(complaintFold, decideReceiveReport);
const on = (more: object, now = receivedAt) => ({ complaintId, report: { ...report, ...more }, now });

describe('receive a report', () => {
  it('was received now unless told otherwise', () => {
    given().when(on({})).then(received);
  });
  it('is answered in Dutch unless the customer wants English', () => {
    const { language: _, ...customer } = report.customer;
    given().when(on({ customer })).then(received);
    given()
      .when(on({ customer: { ...customer, language: 'en' } }))
      .then({ ...received, data: { ...received.data, customer: { ...received.data.customer, language: 'en' } } });
  });
  it('may have been received earlier, with a reason', () => {
    const backdatedBecause = 'Told in a meeting on Friday.';
    given()
      .when(on({ receivedAt: '2026-05-29T13:00:00.000Z', backdatedBecause }))
      .then({ ...received, data: { ...received.data, receivedAt: '2026-05-29T13:00:00.000Z', backdatedBecause } });
    given()
      .when(on({ receivedAt: '2026-05-29T13:00:00.000Z' }))
      .thenInvalid('backdatedBecause');
    given().when(on({ backdatedBecause })).thenInvalid('receivedAt');
  });
  it('needs no reason for the five minutes that typing takes', () => {
    given().when(on({ receivedAt }, '2026-06-01T08:05:00.000Z')).then(received);
    given().when(on({ receivedAt }, '2026-06-01T08:05:00.001Z')).thenInvalid('backdatedBecause');
  });
  it('is never received in the future, nor in another age', () => {
    given()
      .when(on({ receivedAt: '2026-06-01T08:00:00.001Z' }))
      .thenInvalid('receivedAt');
    given()
      .when(on({ receivedAt: '0206-06-01T08:00:00.000Z', backdatedBecause: 'Typing error.' }))
      .thenInvalid('receivedAt');
  });
  it('is refused under a reference that is in use', () => {
    given(...upTo.received)
      .when(on({}))
      .thenRejected('already-exists');
  });
});
