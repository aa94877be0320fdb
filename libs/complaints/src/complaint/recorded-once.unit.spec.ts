import { decisionSpec } from '@platform/decider/testing';
import type { EvidenceEvent } from '../events/complaint-events';
import { everyState, evidenceExamples, upTo } from '../testing';
import { complaintFold } from './complaint.fold';
import { recordedOnce } from './recorded-once.decide';

const given = decisionSpec(complaintFold, recordedOnce<EvidenceEvent>);
const left = evidenceExamples.CustomerNotified;

describe('evidence is recorded', () => {
  it.each(Object.entries(everyState))('for a case that is %s', (_state, history) => {
    given(...history)
      .when(left)
      .then(left);
  });
  it('once for each effect: the same again changes nothing, whatever it says', () => {
    given(...upTo.registered, left)
      .when(left)
      .then();
    given(...upTo.registered, left)
      .when({ ...left, data: { ...left.data, messageId: '<another@redress.example>' } })
      .then();
    given(...upTo.registered, left)
      .when({
        ...evidenceExamples.ExternalRecordUpdated,
        data: { ...evidenceExamples.ExternalRecordUpdated.data, effect: left.data.effect },
      })
      .then();
  });
  it('again for another effect', () => {
    const again = { ...left, data: { ...left.data, effect: '7c8a2f36-9d0e-5b7a-8f43-000000000099' } };
    given(...upTo.registered, left)
      .when(again)
      .then(again);
  });
  it('once, also when others were recorded since and the case went on', () => {
    given(...upTo.registered, left, evidenceExamples.DeadlineMissed, ...upTo.closed.slice(3))
      .when(left)
      .then();
  });
  it('of no case that is not there', () => {
    given().when(left).thenRejected('not-found');
  });
});
