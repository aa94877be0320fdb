import { Office } from '../support/office';
import { after, anHourAgo, caseThatIs, minutesAgo, steps } from '../support/situations';

let office: Office;

beforeAll(async () => {
  office = await Office.open('handler', 'service-manager', 'auditor');
}, 60_000);
afterAll(() => office.close());

const at = (id: string, query: string) => office.the('auditor').inspects(id, `state?${query}`);
/** When the last event of a case was recorded. */
const recordedAt = async (id: string): Promise<string> => String((await office.the('handler').sees(id)).body.updatedAt);

describe('a call that was typed in later than it was made', () => {
  it('had happened already, and was not known yet: two times, two answers', async () => {
    const { id } = await office.newComplaint({ ...anHourAgo });
    const beforeItWasKnown = await recordedAt(id);
    const call = { via: 'phone', happenedAt: minutesAgo(30), recordedLateBecause: 'No network at the customer.' };
    await office.the('handler').does(id, 'acknowledge', call);

    expect((await at(id, `at=${beforeItWasKnown}`)).body).toMatchObject({ state: 'acknowledged', revision: 3 });
    expect((await at(id, `at=${beforeItWasKnown}&knownAt=${beforeItWasKnown}`)).body).toMatchObject({ state: 'registered', revision: 2 });
    expect((await at(id, `knownAt=${beforeItWasKnown}`)).body).toMatchObject({ state: 'registered', revision: 2 });
    expect((await at(id, '')).body).toMatchObject({ state: 'acknowledged', revision: 3 });
  });

  it('is met as of when it was made, once it is known', async () => {
    const { id } = await office.newComplaint({ ...anHourAgo });
    const beforeItWasKnown = await recordedAt(id);
    const happenedAt = minutesAgo(30);
    await office.the('handler').does(id, 'acknowledge', { via: 'phone', happenedAt, recordedLateBecause: 'No network.' });
    const statusOf = async (query: string) => {
      const { body } = await at(id, query);
      const rows = body.deadlines as readonly { readonly deadline: string; readonly status: string; readonly metAt?: string }[];
      const { status, metAt } = rows.find(({ deadline }) => deadline === 'acknowledgement') ?? {};
      return { status, metAt };
    };
    expect(await statusOf(`knownAt=${beforeItWasKnown}`)).toEqual({ status: 'open', metAt: undefined });
    expect(await statusOf('')).toEqual({ status: 'met', metAt: happenedAt });
  });
});

describe('what cannot be looked back to', () => {
  it.each([
    ['an instant and a revision at once', 'at=2026-01-01T00:00:00Z&revision=0', 400],
    ['the future', 'at=2099-01-01T00:00:00Z', 400],
    ['what will be known in the future', 'knownAt=2099-01-01T00:00:00Z', 400],
    ['the time before it was received', 'at=2026-01-01T00:00:00Z', 404],
    ['the time before anybody knew of it', 'knownAt=2026-01-01T00:00:00Z', 404],
    ['a revision that there is not', 'revision=3', 404],
  ])('is %s', async (_, query, status) => {
    const { id } = await office.newComplaint();
    expect((await at(id, query)).status).toBe(status);
  });
});

describe('the case as it stands', () => {
  it('is the same, to an auditor, as after its last revision', async () => {
    const made = await after(office, await caseThatIs('closed', office), [steps.reopen, steps.escalate]);
    const { body } = await office.the('auditor').sees(made.id);
    expect((await at(made.id, `revision=${String(body.revision)}`)).body).toEqual(body);
    expect((await at(made.id, '')).body).toEqual(body);
  });
});

describe('the replay of a case', () => {
  it('is a line for each event, with the case as it was after it', async () => {
    const { id } = await caseThatIs('planned', office);
    const { status, type, text } = await office.the('auditor').takes(`/audit/complaints/${id}/replay`);
    expect([status, type, text.endsWith('\n')]).toEqual([200, 'application/x-ndjson', true]);
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { revision: number; event: string; state: { state: string; revision: number } });
    expect(lines.map(({ revision, event, state }) => [revision, event, state.state])).toEqual([
      [0, 'ReportReceived', 'received'],
      [1, 'ReportTriaged', 'received'],
      [2, 'ComplaintRegistered', 'registered'],
      [3, 'ComplaintAcknowledged', 'acknowledged'],
      [4, 'PlanDrafted', 'planned'],
    ]);
    for (const { revision, state } of lines) expect(state).toEqual((await at(id, `revision=${String(revision)}`)).body);
  });

  it('of a case that there is not is not found', async () => {
    expect((await office.the('auditor').takes('/audit/complaints/KL-00000-00000/replay')).status).toBe(404);
  });
});
