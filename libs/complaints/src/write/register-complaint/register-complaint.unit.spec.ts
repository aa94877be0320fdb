import { decisionSpec } from '@platform/decider/testing';
import { complaintFold } from '../../complaint/complaint.fold';
import { complaintId, received, receivedAt, registered, report, terms, triagedAsComplaint, upTo } from '../../testing';
import { decideRegisterComplaint } from './register-complaint.decide';

const given = decisionSpec(complaintFold, decideRegisterComplaint);
const command = {
  complaintId,
  report,
  judgement: { rationale: 'The customer is dissatisfied with our administration.' },
  caller: 'a.jansen',
  now: receivedAt,
  terms,
};

describe('register a complaint at once', () => {
  it('receives, triages and registers in one append', () => {
    given().when(command).then(received, triagedAsComplaint, registered);
  });
  it('runs its deadlines from the receipt, however late it is recorded', () => {
    const backdated = { ...report, receivedAt: '2026-03-30T08:00:00.000Z', backdatedBecause: 'Found in a mailbox.' };
    const decision = decideRegisterComplaint({ ...command, report: backdated }, complaintFold.initialState);
    expect(decision).toMatchObject([
      { type: 'ReportReceived' },
      { type: 'ReportTriaged' },
      { type: 'ComplaintRegistered', data: { due: [{ dueAt: '2026-03-31T22:00:00.000Z' }, { dueAt: '2026-04-07T22:00:00.000Z' }] } },
    ]);
  });
  it('is refused like a report: in the future, without a reason, under a reference in use', () => {
    given()
      .when({ ...command, report: { ...report, receivedAt: '2026-06-01T08:00:00.001Z' } })
      .thenInvalid('receivedAt');
    given()
      .when({ ...command, report: { ...report, receivedAt: '2026-05-01T08:00:00.000Z' } })
      .thenInvalid('backdatedBecause');
    given(...upTo.closed)
      .when(command)
      .thenRejected('already-exists');
  });
});
