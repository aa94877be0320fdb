import { at, decisionSpec } from '@platform/decider/testing';
import { complaintFold } from '../../complaint/complaint.fold';
import { dataErased, erasureApproved, erasureRequested, everyState, upTo } from '../../testing';
import { decideRequestErasure, type RequestErasure } from './request-erasure.decide';

const given = decisionSpec(complaintFold, decideRequestErasure);
const ground = 'request';
const asFirst: RequestErasure = { ground, reason: 'Sanne asked for it by letter.', caller: 'first.admin', now: '2026-07-01T09:00:00.000Z' };
const asSecond: RequestErasure = { ground, reason: 'I have seen the letter.', caller: 'second.admin', now: '2026-07-08T09:00:00.000Z' };
const requested = at('2026-07-01T09:00:00.000Z', erasureRequested, 'first.admin');

describe('ask for the erasure of a person', () => {
  it.each(Object.entries(everyState))('is possible for a case that is %s: rule 7 says when it is carried out', (_state, history) => {
    given(...history)
      .when(asFirst)
      .then(erasureRequested);
  });
  it('is agreed to by another admin who asks for the same, up to seven days later', () => {
    given(...upTo.closed, requested)
      .when(asSecond)
      .then(erasureApproved);
  });
  it('counts as a first request after seven days', () => {
    given(...upTo.closed, requested)
      .when({ ...asSecond, now: '2026-07-08T09:00:00.001Z' })
      .then({ type: 'ErasureRequested', data: erasureApproved.data });
  });
  it('counts as a first request on another ground, and takes the place of the one before', () => {
    const objection = { type: 'ErasureRequested', data: { ground: 'objection', reason: 'An objection came in.' } } as const;
    const { data } = objection;
    given(...upTo.closed, requested)
      .when({ ...asSecond, ...data })
      .then(objection);
    given(...upTo.closed, requested, at('2026-07-02T09:00:00.000Z', objection, 'second.admin'))
      .when({ ...asFirst, now: '2026-07-03T09:00:00.000Z' })
      .then(erasureRequested);
  });
  it('changes nothing when the same admin asks again: it needs another one, and the seven days go on', () => {
    given(...upTo.closed, requested)
      .when({ ...asFirst, now: '2026-07-02T09:00:00.000Z' })
      .then();
  });
  it('changes nothing once two have agreed, or it was carried out', () => {
    given(...upTo.planned, requested, erasureApproved)
      .when(asSecond)
      .then();
    given(...upTo.closed, requested, erasureApproved, dataErased)
      .when(asFirst)
      .then();
  });
  it('is refused for a case that is not there', () => {
    given().when(asFirst).thenRejected('not-found');
  });
});
