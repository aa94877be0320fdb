import { decisionSpec } from '@platform/decider/testing';
import { complaintFold } from '../../complaint/complaint.fold';
import { everyState, reopened, trackingRevoked, upTo } from '../../testing';
import { decideRevokeTracking } from './revoke-tracking.decide';

const given = decisionSpec(complaintFold, (_command: null, complaint) => decideRevokeTracking(complaint));

describe('revoke the tracking links of a case', () => {
  it.each(Object.entries(everyState))(
    'is possible for a case that is %s: links of the next version work from now on',
    (_state, history) => {
      given(...history)
        .when(null)
        .then({ type: 'TrackingRevoked', data: { version: 2 } });
    },
  );
  it('may happen again, each time with a version that was never used', () => {
    given(...upTo.registered, trackingRevoked)
      .when(null)
      .then({ type: 'TrackingRevoked', data: { version: 3 } });
  });
  it('goes on counting in a new round: an old link never works again', () => {
    given(...upTo.closed, trackingRevoked, reopened)
      .when(null)
      .then({ type: 'TrackingRevoked', data: { version: 3 } });
  });
  it('is refused for a case that is not there', () => {
    given().when(null).thenRejected('not-found');
  });
});
