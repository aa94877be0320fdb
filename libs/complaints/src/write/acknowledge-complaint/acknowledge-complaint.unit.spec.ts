import { at, decisionSpec } from '@platform/decider/testing';
import { complaintFold } from '../../complaint/complaint.fold';
import { reopened, upTo, withdrawn } from '../../testing';
import { decideAcknowledgeComplaint } from './acknowledge-complaint.decide';

const given = decisionSpec(complaintFold, decideAcknowledgeComplaint);
const byPhone = { via: 'phone' as const, now: '2026-06-02T09:00:00.000Z' };

describe('acknowledge a complaint', () => {
  it('records that the customer has heard that it is being handled', () => {
    given(...upTo.registered)
      .when({ ...byPhone, message: 'We are on it.' })
      .then({ type: 'ComplaintAcknowledged', data: { via: 'phone', message: 'We are on it.' } });
  });
  it('keeps when a call was made that is typed in later, and why', () => {
    given(...upTo.registered)
      .when({ ...byPhone, happenedAt: '2026-06-01T14:00:00.000Z', recordedLateBecause: 'No network at the customer.' })
      .then({
        type: 'ComplaintAcknowledged',
        data: { via: 'phone', late: { happenedAt: '2026-06-01T14:00:00.000Z', because: 'No network at the customer.' } },
      });
  });
  it('is refused a second time in the round', () => {
    given(...upTo.acknowledged)
      .when(byPhone)
      .thenRejected('already-acknowledged');
    given(...upTo.resolved)
      .when(byPhone)
      .thenRejected('already-acknowledged');
  });
  it('is needed anew in a new round', () => {
    given(...upTo.closed, reopened)
      .when({ ...byPhone, now: '2026-06-12T09:00:00.000Z' })
      .then({ type: 'ComplaintAcknowledged', data: { via: 'phone' } });
  });
  it('cannot have happened before the new round began: its deadline runs from the reopening', () => {
    const again = given(...upTo.closed, at('2026-06-12T08:00:00.000Z', reopened));
    const typedInLate = (happenedAt: string) => ({
      ...byPhone,
      now: '2026-06-15T09:00:00.000Z',
      happenedAt,
      recordedLateBecause: 'On the road.',
    });
    again.when(typedInLate('2026-06-12T07:59:59.999Z')).thenInvalid('happenedAt');
    again.when(typedInLate('2026-06-12T08:00:00.000Z')).then({
      type: 'ComplaintAcknowledged',
      data: { via: 'phone', late: { happenedAt: '2026-06-12T08:00:00.000Z', because: 'On the road.' } },
    });
  });
  it('is refused before the triage, for an incident, after closing, after withdrawal, and for a case that is not there', () => {
    given(...upTo.received)
      .when(byPhone)
      .thenRejected('not-triaged');
    given(...upTo.incident)
      .when(byPhone)
      .thenRejected('not-a-complaint');
    given(...upTo.closed)
      .when(byPhone)
      .thenRejected('already-closed');
    given(...upTo.registered, withdrawn)
      .when(byPhone)
      .thenRejected('already-withdrawn');
    given().when(byPhone).thenRejected('not-found');
  });

  describe('typed in later than it happened', () => {
    const late = (happenedAt: string) => ({ ...byPhone, happenedAt, recordedLateBecause: 'Forgotten.' });

    it('cannot have happened in the future', () => {
      given(...upTo.registered)
        .when(late('2026-06-02T09:00:00.001Z'))
        .thenInvalid('happenedAt');
    });
    it('cannot have happened before the receipt', () => {
      given(...upTo.registered)
        .when(late('2026-06-01T07:59:59.999Z'))
        .thenInvalid('happenedAt');
    });
    it('needs the time and the reason, both', () => {
      given(...upTo.registered)
        .when({ ...byPhone, happenedAt: '2026-06-01T14:00:00.000Z' })
        .thenInvalid('recordedLateBecause');
      given(...upTo.registered)
        .when({ ...byPhone, recordedLateBecause: 'Forgotten.' })
        .thenInvalid('happenedAt');
    });
    it('is wrong whatever the state of the case', () => {
      given(...upTo.closed)
        .when(late('2026-06-02T09:00:00.001Z'))
        .thenInvalid('happenedAt');
      given().when(late('2026-06-02T09:00:00.001Z')).thenInvalid('happenedAt');
    });
  });
});
