import { decisionSpec } from '@platform/decider/testing';
import { complaintFold } from '../../complaint/complaint.fold';
import { complaintId, received, receivedAt, registered, report, terms, triagedAsComplaint, upTo } from '../../testing';
import { decideRegisterComplaint } from './register-complaint.decide';

const given = decisionSpec(complaintFold, decideRegisterComplaint);
const { rationale } = triagedAsComplaint.data;
const command = { complaintId, report, judgement: { rationale: String(rationale) }, caller: 'a.jansen', now: receivedAt, terms };

describe('register a complaint at once', () => {
  it('receives, triages and registers in one append', () => {
    given().when(command).then(received, triagedAsComplaint, registered);
  });
  it('runs its deadlines from the receipt, however late it is recorded', () => {
    const backdated = { ...report, receivedAt: '2026-03-30T08:00:00.000Z', backdatedBecause: 'Found in a mailbox.' };
    const events = decideRegisterComplaint({ ...command, report: backdated }, complaintFold.initialState);
    expect(Array.isArray(events) && events.map((event) => 'due' in event.data && event.data.due.map((due) => due.dueAt))).toEqual([
      false,
      false,
      ['2026-03-31T22:00:00.000Z', '2026-04-07T22:00:00.000Z'],
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
