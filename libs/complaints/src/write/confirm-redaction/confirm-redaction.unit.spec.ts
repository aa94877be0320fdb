import { decisionSpec } from '@platform/decider/testing';
import { complaintFold } from '../../complaint/complaint.fold';
import { dataErased, evidenceExamples, upTo } from '../../testing';
import { decideConfirmRedaction } from './confirm-redaction.decide';

const given = decisionSpec(complaintFold, decideConfirmRedaction);
const redacted = evidenceExamples.ExternalRecordUpdated;

describe('confirm that a system of record was redacted by hand', () => {
  it('is evidence, as if a connector had done it', () => {
    given(...upTo.closed, dataErased)
      .when(redacted.data)
      .then(redacted);
  });
  it('changes nothing when it is said again', () => {
    given(...upTo.closed, dataErased, redacted)
      .when(redacted.data)
      .then();
  });
  it('is refused for a case that is not there', () => {
    given().when(redacted.data).thenRejected('not-found');
  });
});
