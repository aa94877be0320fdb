import { CommandRejected, SealingKeyMissing, type CommandContext } from '@platform/event-store';
import { report } from '../../testing';
import { RunningProcedure } from '../../testing/running-procedure';
import { AddNoteCommand } from '../../write/add-note/add-note.command';
import { PlaceLegalHoldCommand } from '../../write/place-legal-hold/place-legal-hold.command';
import { ReceiveReportCommand } from '../../write/receive-report/receive-report.command';
import { WithdrawComplaintCommand } from '../../write/withdraw-complaint/withdraw-complaint.command';
import { RecordErasureCommand } from './record-erasure.command';
import { decideRecordErasure } from './record-erasure.decide';

const handler: CommandContext = { actor: { id: 'a.jansen', role: 'handler' }, correlationId: 'c-1' };
const admin: CommandContext = { actor: { id: 'first.admin', role: 'admin' }, correlationId: 'c-1' };
const system: CommandContext = { actor: { id: 'redress', role: 'system' }, correlationId: 'c-2', causationId: 'e-1' };
/** More than 24 months after the end of the case. */
const LONG_AFTER = '2028-07-01T08:00:00.000Z';

let procedure: RunningProcedure;
let id: string;

beforeAll(async () => {
  procedure = await RunningProcedure.start();
});
afterAll(() => procedure.stop());
beforeEach(async () => {
  procedure.clock.set('2026-06-01T08:00:00.000Z');
  ({ id } = await procedure.execute(new ReceiveReportCommand(report, handler)));
  await procedure.execute(new WithdrawComplaintCommand(id, { reason: 'Our own mistake.' }, handler));
  procedure.clock.set(LONG_AFTER);
});

const events = async () => (await procedure.installation.streams.recorded(id)).map(({ type }) => type);
const keyOf = () => procedure.installation.keys.find(procedure.installation.streams.streamOf(id));
const erase = () => procedure.execute(new RecordErasureCommand(id, system));
const begin = () =>
  procedure.installation.complaints.decide(id, { name: 'record-erasure', body: {} }, system, (complaint, now) =>
    decideRecordErasure({ now, terms: procedure.installation.dutyTerms, isDestroyed: false }, complaint),
  );
const erased = ['ReportReceived', 'ComplaintWithdrawn', 'ErasureBegun', 'PersonalDataErased'];

describe('a case that was kept long enough', () => {
  it('is said to be erased before its key goes, and to have been when it is gone; once', async () => {
    await erase();
    await erase();
    expect([await events(), await keyOf()]).toEqual([erased, undefined]);
  });

  it('is erased when it is tried again after a process died before the key went', async () => {
    await begin();
    await erase();
    expect([await events(), await keyOf()]).toEqual([erased, undefined]);
  });

  it('is erased when it is tried again after a process died before it could record that the key went', async () => {
    await begin();
    await procedure.installation.secrets.destroy(id);
    await erase();
    expect(await events()).toEqual(erased);
  });

  it('is kept by nobody any more from when that was begun, whoever has the key in memory', async () => {
    await begin();
    const hold = new PlaceLegalHoldCommand(id, { until: '2029-01-01', reason: 'A court case.' }, admin);
    await expect(procedure.execute(hold)).rejects.toEqual(new CommandRejected('already-erased'));
    await erase();
    expect(await events()).toEqual(erased);
  });
});

describe('a case whose key is missing', () => {
  it('gets no other one: nothing personal is recorded, and nothing is said to be erased', async () => {
    await procedure.installation.secrets.destroy(id);
    await expect(procedure.execute(new AddNoteCommand(id, { note: 'She called.' }, handler))).rejects.toThrow(SealingKeyMissing);
    expect([await events(), await keyOf()]).toEqual([['ReportReceived', 'ComplaintWithdrawn'], undefined]);
  });
});
