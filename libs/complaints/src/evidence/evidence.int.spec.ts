import type { Command } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store';
import { roles } from '@redress/access';
import { effectId } from '../complaint/effect-id';
import { evidenceExamples, report } from '../testing';
import { RunningProcedure } from '../testing/running-procedure';
import { AcknowledgeComplaintCommand } from '../write/acknowledge-complaint/acknowledge-complaint.command';
import { CloseComplaintCommand } from '../write/close-complaint/close-complaint.command';
import { DraftPlanCommand } from '../write/draft-plan/draft-plan.command';
import { ExtendPlanDeadlineCommand } from '../write/extend-plan-deadline/extend-plan-deadline.command';
import { ReceiveReportCommand } from '../write/receive-report/receive-report.command';
import { ResolveComplaintCommand } from '../write/resolve-complaint/resolve-complaint.command';
import { TriageReportCommand } from '../write/triage-report/triage-report.command';
import { WithdrawComplaintCommand } from '../write/withdraw-complaint/withdraw-complaint.command';
import { RecordDeadlineCommand, type RungDeadline } from './record-deadline/record-deadline.command';
import { RecordEvidenceCommand, type ReportedEvidence } from './record-evidence/record-evidence.command';

const RECEIPT = '2026-06-01T08:00:00.000Z';
const PLAN_DUE = '2026-06-08T22:00:00.000Z';
const LONG_AFTER = '2026-07-01T00:00:00.000Z';
const handler: CommandContext = { actor: { id: 'a.jansen', role: 'handler' }, correlationId: 'c-1' };
const manager: CommandContext = { actor: { id: 'm.smit', role: 'service-manager' }, correlationId: 'c-1' };
const system: CommandContext = { actor: { id: 'timer', role: 'system' }, correlationId: 'c-2', causationId: 'e-1' };

let procedure: RunningProcedure;
beforeAll(async () => {
  procedure = await RunningProcedure.start();
});
afterAll(() => procedure.stop());
beforeEach(() => {
  procedure.clock.set(RECEIPT);
});

/** What a handler does with a case, one after the other. */
const step = {
  incident: (id) => new TriageReportCommand(id, { classification: 'incident', rationale: 'The mail server is down.' }, handler),
  complaint: (id) => new TriageReportCommand(id, { classification: 'complaint', rationale: 'Dissatisfied.' }, handler),
  acknowledge: (id) => new AcknowledgeComplaintCommand(id, { via: 'phone' }, handler),
  plan: (id) =>
    new DraftPlanCommand(id, { approach: 'Credit.', measures: [{ what: 'Credit', owner: 'p.bakker' }], resolveBy: '2026-06-10' }, handler),
  resolve: (id) => new ResolveComplaintCommand(id, { resolution: 'Credited.', outcome: 'upheld' }, handler),
  close: (id) => new CloseComplaintCommand(id, handler),
  withdraw: (id) => new WithdrawComplaintCommand(id, { reason: 'Our own mistake.' }, handler),
} as const satisfies Readonly<Record<string, (id: string) => Command<unknown>>>;

const ways = {
  received: [],
  incident: [step.incident],
  registered: [step.complaint],
  acknowledged: [step.complaint, step.acknowledge],
  planned: [step.complaint, step.acknowledge, step.plan],
  resolved: [step.complaint, step.acknowledge, step.plan, step.resolve],
  closed: [step.complaint, step.acknowledge, step.plan, step.resolve, step.close],
  withdrawn: [step.complaint, step.withdraw],
} as const;
type State = keyof typeof ways;

const caseThatIs = async (state: State): Promise<string> => {
  const { id } = await procedure.execute(new ReceiveReportCommand(report, handler));
  for (const command of ways[state]) await procedure.execute(command(id));
  return id;
};
const eventsAfter = async (id: string, revision: number) =>
  (await procedure.eventsOf(id)).slice(revision + 1).map(({ type, data }) => ({ type, data }));

describe('evidence that is reported', () => {
  const { DeadlineApproaching: _approaching, DeadlineMissed: _missed, ...reported } = evidenceExamples;
  const kinds: readonly ReportedEvidence[] = Object.values(reported);
  const record = (id: string, evidence: ReportedEvidence, context = system) =>
    procedure.execute(new RecordEvidenceCommand(id, evidence, context));

  it.each(Object.keys(ways) as State[])(
    'is recorded on a case that is %s: every kind, once per effect, outdating no decision',
    async (state) => {
      const id = await caseThatIs(state);
      const { length: decisions } = await procedure.eventsOf(id);
      for (const [index, evidence] of kinds.entries()) {
        const recorded = { id, revision: decisions + index, version: decisions - 1 };
        expect(await record(id, evidence)).toMatchObject({ ...recorded, events: [evidence.type] });
        expect(await record(id, evidence)).toMatchObject({ ...recorded, events: [] });
      }
      expect(await eventsAfter(id, decisions - 1)).toEqual(kinds);
    },
  );
  it('is recorded once when it is reported many times at the same moment', async () => {
    const id = await caseThatIs('registered');
    const answers = await Promise.all(Array.from({ length: 4 }, () => record(id, evidenceExamples.ExternalRecordLinked)));
    expect(answers.flatMap(({ events }) => events)).toEqual(['ExternalRecordLinked']);
    expect(await eventsAfter(id, 2)).toEqual([evidenceExamples.ExternalRecordLinked]);
  });
  it('says who recorded it and what it followed from', async () => {
    const id = await caseThatIs('registered');
    procedure.clock.set('2026-06-02T06:30:00.000Z');
    await record(id, evidenceExamples.CustomerNotified);
    expect((await procedure.eventsOf(id)).at(-1)?.metadata).toMatchObject({
      occurredAt: '2026-06-02T06:30:00.000Z',
      actor: { id: 'timer', role: 'system' },
      correlationId: 'c-2',
      causationId: 'e-1',
    });
  });
  it('of a case that is not there is refused', async () => {
    await expect(record('KL-00000-00000', evidenceExamples.CustomerNotified)).rejects.toMatchObject({ reason: 'not-found' });
    expect(await procedure.eventsOf('KL-00000-00000')).toEqual([]);
  });
  it.each([...roles.filter((role) => role !== 'system'), 'nobody'])('is refused from the role %s, and nothing is written', async (role) => {
    const id = await caseThatIs('registered');
    const context = { ...system, actor: { id: 'a.jansen', role } };
    await expect(record(id, evidenceExamples.CustomerNotified, context)).rejects.toMatchObject({ reason: 'forbidden' });
    expect(await eventsAfter(id, 2)).toEqual([]);
  });
});

describe('a timer of a deadline', () => {
  const missed: RungDeadline = { type: 'DeadlineMissed', deadline: 'plan', round: 1, promise: 1, level: 1 };
  const approaching: RungDeadline = { ...missed, type: 'DeadlineApproaching' };
  const ring = (id: string, rung: RungDeadline, context = system) => procedure.execute(new RecordDeadlineCommand(id, rung, context));
  /** The evidence of a timer that rang, with the id of its effect: the same for the same case, kind, deadline, round, promise and level. */
  const rang = (id: string, { type, ...rung }: RungDeadline, dueAt = PLAN_DUE) => {
    const about = `${rung.deadline}-${rung.round}-${rung.promise}-${rung.level}`;
    return { type, data: { effect: effectId(id, type, about), ...rung, dueAt } };
  };

  it('that rings before the due instant by the clock of this process is refused, and nothing is written', async () => {
    const id = await caseThatIs('acknowledged');
    procedure.clock.set('2026-06-08T21:59:59.999Z');
    await expect(ring(id, missed)).rejects.toMatchObject({ reason: 'not-due' });
    expect(await eventsAfter(id, 3)).toEqual([]);
  });
  it('that rings at the due instant is evidence of the miss, once however often it rings', async () => {
    const id = await caseThatIs('acknowledged');
    procedure.clock.set(PLAN_DUE);
    expect(await ring(id, missed)).toMatchObject({ revision: 4, version: 3, events: ['DeadlineMissed'] });
    expect(await ring(id, missed)).toMatchObject({ revision: 4, version: 3, events: [] });
    procedure.clock.set(LONG_AFTER);
    await Promise.all([ring(id, missed), ring(id, missed)]);
    expect(await eventsAfter(id, 3)).toEqual([rang(id, missed)]);
  });
  it('rings again at the end of each further working day', async () => {
    const id = await caseThatIs('acknowledged');
    const level2 = { ...missed, level: 2 };
    procedure.clock.set('2026-06-09T21:59:59.999Z');
    await ring(id, missed);
    await expect(ring(id, level2)).rejects.toMatchObject({ reason: 'not-due' });
    procedure.clock.set('2026-06-09T22:00:00.000Z');
    await ring(id, level2);
    expect(await eventsAfter(id, 3)).toEqual([rang(id, missed), rang(id, level2)]);
  });
  it('rings for the extended day, not for the old one', async () => {
    const id = await caseThatIs('acknowledged');
    const extension = { dueOn: '2026-06-11', reason: 'The supplier answers on Wednesday.', customerInformedAt: RECEIPT };
    await procedure.execute(new ExtendPlanDeadlineCommand(id, extension, manager));
    procedure.clock.set('2026-06-11T22:00:00.000Z');
    await expect(ring(id, missed)).rejects.toMatchObject({ reason: 'superseded' });
    await ring(id, { ...missed, promise: 2 });
    expect(await eventsAfter(id, 4)).toEqual([rang(id, { ...missed, promise: 2 }, '2026-06-11T22:00:00.000Z')]);
  });
  it('rings before the due instant to say that it approaches', async () => {
    const id = await caseThatIs('acknowledged');
    procedure.clock.set('2026-06-08T07:00:00.000Z');
    await ring(id, approaching);
    await ring(id, approaching);
    procedure.clock.set(PLAN_DUE);
    await expect(ring(id, { ...approaching, level: 2 })).rejects.toMatchObject({ reason: 'deadline-passed' });
    expect(await eventsAfter(id, 3)).toEqual([rang(id, approaching)]);
  });
  it.each(['registered', 'acknowledged'] as const)('rings on a case that is %s', async (state) => {
    const id = await caseThatIs(state);
    const { length } = await procedure.eventsOf(id);
    await ring(id, approaching);
    procedure.clock.set(LONG_AFTER);
    await ring(id, missed);
    expect(await eventsAfter(id, length - 1)).toEqual([rang(id, approaching), rang(id, missed)]);
  });
  it.each([
    ['received', 'not-triaged'],
    ['incident', 'not-a-complaint'],
    ['planned', 'already-met'],
    ['resolved', 'already-met'],
    ['closed', 'already-closed'],
    ['withdrawn', 'already-withdrawn'],
  ] as const)('means nothing on a case that is %s: %s', async (state, reason) => {
    const id = await caseThatIs(state);
    const { length } = await procedure.eventsOf(id);
    await expect(ring(id, approaching)).rejects.toMatchObject({ reason });
    procedure.clock.set(LONG_AFTER);
    await expect(ring(id, missed)).rejects.toMatchObject({ reason });
    expect(await procedure.eventsOf(id)).toHaveLength(length);
  });
  it.each([...roles.filter((role) => role !== 'system'), 'nobody'])('rings for nobody in the role %s', async (role) => {
    const id = await caseThatIs('acknowledged');
    procedure.clock.set(PLAN_DUE);
    await expect(ring(id, missed, { ...system, actor: { id: 'a.jansen', role } })).rejects.toMatchObject({ reason: 'forbidden' });
    expect(await eventsAfter(id, 3)).toEqual([]);
  });
});
