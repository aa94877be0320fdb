import { at, decisionSpec } from '@platform/decider/testing';
import { complaintFold } from '../../complaint/complaint.fold';
import { reopened, upTo, withdrawn } from '../../testing';
import type { CustomerInformed } from '../../events/customer-informed.event';
import { decideInformCustomer } from './inform-customer.decide';

const given = decisionSpec(complaintFold, decideInformCustomer);
const message = { via: 'email' as const, message: 'Your credit notes are on their way.', now: '2026-06-04T09:00:00.000Z' };
const informed: CustomerInformed = { type: 'CustomerInformed', data: { via: 'email', message: 'Your credit notes are on their way.' } };

describe('inform the customer', () => {
  it('is possible all along, of a report and of an incident too', () => {
    for (const state of ['received', 'incident', 'registered', 'acknowledged', 'planned', 'resolved'] as const)
      given(...upTo[state])
        .when(message)
        .then(informed);
  });
  it('is refused after closing, after withdrawal, and for a case that is not there', () => {
    given(...upTo.closed)
      .when(message)
      .thenRejected('already-closed');
    given(...upTo.registered, withdrawn)
      .when(message)
      .thenRejected('already-withdrawn');
    given().when(message).thenRejected('not-found');
  });
  it('may have happened before the reopening: it belongs to no step of a round', () => {
    given(...upTo.closed, at('2026-06-12T08:00:00.000Z', reopened))
      .when({
        ...message,
        via: 'phone',
        now: '2026-06-15T09:00:00.000Z',
        happenedAt: '2026-06-11T15:00:00.000Z',
        recordedLateBecause: 'On the road.',
      })
      .then({
        type: 'CustomerInformed',
        data: {
          via: 'phone',
          message: 'Your credit notes are on their way.',
          late: { happenedAt: '2026-06-11T15:00:00.000Z', because: 'On the road.' },
        },
      });
  });
  it('keeps when a talk was held that is typed in later', () => {
    given(...upTo.planned)
      .when({ ...message, via: 'meeting', happenedAt: '2026-06-03T13:00:00.000Z', recordedLateBecause: 'On the road.' })
      .then({
        type: 'CustomerInformed',
        data: { via: 'meeting', message: message.message, late: { happenedAt: '2026-06-03T13:00:00.000Z', because: 'On the road.' } },
      });
  });
});
