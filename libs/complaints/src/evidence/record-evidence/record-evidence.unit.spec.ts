import { decisionSpec } from '@platform/decider/testing';
import { complaintFold } from '../../complaint/complaint.fold';
import { evidenceExamples, upTo } from '../../testing';
import { everyState } from '../../testing/every-state';
import type { ReportedEvidence } from './record-evidence.command';
import { decideRecordEvidence } from './record-evidence.decide';

const given = decisionSpec(complaintFold, decideRecordEvidence);

/** Of deadlines the clock and the case decide: see record-deadline. */
const { DeadlineApproaching: _approaching, DeadlineMissed: _missed, ...reported } = evidenceExamples;
const kinds: readonly ReportedEvidence[] = Object.values(reported);
const { CustomerNotified: mailLeft, ExternalRecordLinked: linked } = evidenceExamples;

describe.each(Object.entries(everyState))('record evidence on a case that is %s', (_, history) => {
  it.each(kinds)('$type is accepted', (evidence) => {
    given(...history)
      .when(evidence)
      .then(evidence);
  });
  it.each(kinds)('$type is recorded once: the same effect again changes nothing', (evidence) => {
    given(...history, evidence)
      .when(evidence)
      .then();
  });
});

describe('an effect', () => {
  it('is known by its id alone: told again in other words it changes nothing', () => {
    given(...upTo.acknowledged, mailLeft)
      .when({ ...mailLeft, data: { ...mailLeft.data, messageId: '<another@redress.example>' } })
      .then();
  });
  it('that failed and then succeeded under the same id is recorded as it was told first', () => {
    const failed = { ...evidenceExamples.CustomerNotificationFailed.data, effect: mailLeft.data.effect };
    given(...upTo.acknowledged, { type: 'CustomerNotificationFailed', data: failed })
      .when(mailLeft)
      .then();
  });
  it('with an id of its own is recorded, also when it says the same', () => {
    const again = { ...mailLeft, data: { ...mailLeft.data, effect: '7c8a2f36-9d0e-5b7a-8f43-000000000099' } };
    given(...upTo.acknowledged, mailLeft)
      .when(again)
      .then(again);
  });
  it('stays known whatever happens to the case afterwards', () => {
    given(...upTo.received, linked, ...upTo.closed.slice(1))
      .when(linked)
      .then();
  });
  it('on a case that is not there is refused', () => {
    given().when(linked).thenRejected('not-found');
  });
});
