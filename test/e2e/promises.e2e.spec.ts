import type { Answer } from '../support/api-client';
import { inDays, plan } from '../support/examples';
import { Office, type Case } from '../support/office';
import { after, anHourAgo, caseThatIs, minutesAgo, steps, type Step } from '../support/situations';

let office: Office;

beforeAll(async () => {
  office = await Office.open('handler', 'service-manager', 'reader');
}, 60_000);
afterAll(() => office.close());

interface Deadline {
  readonly deadline: string;
  readonly round: number;
  readonly promise: number;
  readonly dueOn: string;
  readonly dueAt: string;
  readonly status: string;
  readonly metAt?: string;
  readonly recordedLate?: boolean;
}

const deadlinesOf = ({ body }: Answer) => body.deadlines as readonly Deadline[];
const promises = (answer: Answer) => deadlinesOf(answer).map(({ deadline, round, promise, status }) => [deadline, round, promise, status]);
const seen = ({ id }: Case) => office.the('handler').sees(id);

/** Received on the Friday before a King's Day that was kept on the Saturday (2025), and typed in long after that. */
const onAFriday = { receivedAt: '2025-04-25T09:00:00Z', backdatedBecause: 'The notes of the visit were lost.' };
const ON_MONDAY = '2025-04-28T10:00:00.000Z';
const ON_THE_LAST_MORNING = '2025-05-02T07:30:00.000Z';
const BECAUSE = 'It was said in the car.';
const late = (happenedAt: string) => ({ happenedAt, recordedLateBecause: BECAUSE });

describe('what was done in time and typed in later', () => {
  let made: Case;
  let final: Answer;

  const handlerDoes = (does: string, saying: object): Step => ({ who: 'handler', does, saying });
  const lateSteps = [
    handlerDoes('acknowledge', { via: 'phone', ...late(ON_MONDAY) }),
    handlerDoes('inform', { via: 'meeting', message: 'Half of it is credited.', ...late('2025-04-30T08:00:00Z') }),
    handlerDoes('plan', { ...plan(), ...late(ON_THE_LAST_MORNING) }),
    handlerDoes('resolve', { ...steps.resolve.saying, ...late('2025-05-06T12:00:00+02:00') }),
  ];

  beforeAll(async () => {
    made = await after(office, await office.newComplaint(onAFriday), lateSteps);
    final = await seen(made);
  });

  it('counts as met when it happened, and is marked as recorded late', () => {
    expect(
      deadlinesOf(final).map(({ deadline, dueOn, status, metAt, recordedLate }) => [deadline, dueOn, status, metAt, recordedLate]),
    ).toEqual([
      ['resolution', plan().resolveBy, 'met', '2025-05-06T10:00:00.000Z', true],
      ['acknowledgement', '2025-04-28', 'met', ON_MONDAY, true],
      ['plan', '2025-05-02', 'met', ON_THE_LAST_MORNING, true],
    ]);
  });

  it('is due until the last day has ended in Amsterdam', () => {
    expect(
      deadlinesOf(final)
        .map(({ dueAt }) => dueAt)
        .slice(1),
    ).toEqual(['2025-04-28T22:00:00.000Z', '2025-05-02T22:00:00.000Z']);
  });

  it('keeps when it happened and why it was recorded late', () => {
    const { acknowledgement, messages, plan: drafted, resolvedAt, resolvedAfterDue } = final.body;
    expect(acknowledgement).toMatchObject({ via: 'phone', late: { happenedAt: ON_MONDAY, because: BECAUSE } });
    expect(messages).toMatchObject([{ via: 'meeting', late: { happenedAt: '2025-04-30T08:00:00.000Z', because: BECAUSE } }]);
    expect(drafted).toMatchObject({ afterDue: false, late: { happenedAt: ON_THE_LAST_MORNING, because: BECAUSE } });
    expect([resolvedAt, resolvedAfterDue]).toEqual(['2025-05-06T10:00:00.000Z', false]);
  });

  it('hides from a reader why it was recorded late, but not that it was', async () => {
    const { body } = await office.the('reader').sees(made.id);
    expect(body.acknowledgement).toMatchObject({ via: 'phone', late: { happenedAt: ON_MONDAY } });
    expect(JSON.stringify(body)).not.toMatch(/in the car|Zonneveld|Half of it/);
  });
});

describe('what was done too late', () => {
  it('is accepted and marked, and the miss stays on record', async () => {
    const made = await after(office, await office.newComplaint(onAFriday), [steps.acknowledge, steps.plan]);
    const answer = await seen(made);
    expect(promises(answer)).toEqual([
      ['resolution', 1, 1, 'open'],
      ['acknowledgement', 1, 1, 'missed'],
      ['plan', 1, 1, 'missed'],
    ]);
    expect(answer.body.plan).toMatchObject({ version: 1, afterDue: true });
    const [, , planned] = deadlinesOf(answer);
    expect(planned?.metAt).toBe((answer.body.plan as { at: string }).at);
  });
});

describe('a promise that is moved', () => {
  const extension = { dueOn: inDays(20), reason: 'The supplier is ill.', customerInformedAt: minutesAgo(30) };
  const revision = { ...plan(), resolveBy: inDays(30), reason: 'The supplier is still ill.' };

  it('stays visible beside the one that took its place', async () => {
    const extend: Step = { who: 'service-manager', does: 'plan/extend', saying: extension };
    const revise: Step = { who: 'service-manager', does: 'plan/revise', saying: revision };
    const made = await after(office, await office.newComplaint(anHourAgo), [steps.acknowledge, extend, steps.plan, revise]);
    const answer = await seen(made);
    expect(promises(answer)).toEqual([
      ['resolution', 1, 2, 'open'],
      ['plan', 1, 2, 'met'],
      ['acknowledgement', 1, 1, 'met'],
      ['plan', 1, 1, 'extended'],
      ['resolution', 1, 1, 'superseded'],
    ]);
    const [resolution, planned] = deadlinesOf(answer);
    expect([resolution?.dueOn, planned?.dueOn]).toEqual([inDays(30), inDays(20)]);
    expect(answer.body.plan).toMatchObject({ version: 2, reason: 'The supplier is still ill.', resolveBy: inDays(30), afterDue: false });
  });

  it('is the same promise when a revised plan keeps its day', async () => {
    const made = await after(office, await caseThatIs('planned', office), [steps.revise]);
    expect(promises(await seen(made))).toEqual([
      ['resolution', 1, 1, 'open'],
      ['acknowledgement', 1, 1, 'met'],
      ['plan', 1, 1, 'met'],
    ]);
  });
});

describe('a complaint that is solved at once', () => {
  it('is resolved without a plan, with the reason why none was needed', async () => {
    const made = await after(office, await caseThatIs('acknowledged', office), [steps.resolveWithoutPlan]);
    const answer = await seen(made);
    expect(answer.body).toMatchObject({ state: 'resolved', withoutPlanBecause: 'Credited at once.', outcome: 'upheld' });
    expect(answer.body).not.toHaveProperty('plan');
    expect(promises(answer)).toEqual([
      ['acknowledgement', 1, 1, 'met'],
      ['plan', 1, 1, 'met'],
    ]);
  });
});

describe('a complaint that is reopened', () => {
  it('begins a second round with its own promises, and keeps the first one', async () => {
    const made = await after(office, await caseThatIs('closed', office), [steps.rate, steps.reopen]);
    const reopened = await seen(made);
    expect(reopened.body).toMatchObject({ state: 'registered', round: 2, reopenings: [{ round: 2, reason: 'It came twice again.' }] });
    expect(reopened.body).not.toHaveProperty('acknowledgement');
    expect(reopened.body).not.toHaveProperty('plan');
    expect(promises(reopened).slice(0, 2)).toEqual([
      ['acknowledgement', 2, 1, 'open'],
      ['plan', 2, 1, 'open'],
    ]);
    expect(reopened.body.earlierRounds).toMatchObject([
      { round: 1, outcome: 'upheld', plan: { version: 1 }, satisfaction: { outcome: 4 } },
    ]);
  });

  it('goes the same way again, to an answer of its own', async () => {
    const again = [
      steps.reopen,
      steps.acknowledge,
      steps.plan,
      { ...steps.resolve, saying: { resolution: 'It was right.', outcome: 'not-upheld' } },
    ];
    const made = await after(office, await caseThatIs('closed', office), [...again, steps.close]);
    const closed = await seen(made);
    expect(closed.body).toMatchObject({ state: 'closed', round: 2, resolution: 'It was right.', outcome: 'not-upheld' });
    expect(closed.body.earlierRounds).toMatchObject([{ round: 1, resolution: 'Eleven invoices were credited.', outcome: 'upheld' }]);
    expect(promises(closed).slice(0, 3).sort()).toEqual([
      ['acknowledgement', 2, 1, 'met'],
      ['plan', 2, 1, 'met'],
      ['resolution', 2, 1, 'met'],
    ]);
  });
});

describe('a complaint that turns out to be an incident', () => {
  it.each(['registered', 'acknowledged', 'planned'] as const)('returns as it was when %s', async (situation) => {
    const made = await caseThatIs(situation, office);
    const before = await seen(made);
    await after(office, made, [steps.judgeAsIncident]);
    expect((await seen(made)).body).toMatchObject({ state: 'incident', classification: 'incident' });
    await after(office, made, [steps.judgeAsComplaint]);
    const { state, round, deadlines, plan: kept } = (await seen(made)).body;
    expect([state, round, deadlines, kept]).toEqual([situation, 1, before.body.deadlines, before.body.plan]);
  });
});
