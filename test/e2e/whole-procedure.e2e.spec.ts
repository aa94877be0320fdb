import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Answer, CallOptions } from '../support/api-client';
import { inDays, report } from '../support/examples';
import { expectDone, expectRefused } from '../support/expect-answer';
import { Office, pathOf, type Case } from '../support/office';
import { anHourAgo, minutesAgo, steps, type Step } from '../support/situations';

/** Every decision of the procedure and the evidence that a person gives by hand. Erasure is told elsewhere. */
const reached = [
  'ComplaintAcknowledged',
  'ComplaintAssigned',
  'ComplaintClosed',
  'ComplaintEscalated',
  'ComplaintRegistered',
  'ComplaintReopened',
  'ComplaintResolved',
  'ComplaintWithdrawn',
  'CustomerInformed',
  'DetailsCorrected',
  'ExternalRecordLinked',
  'ExternalRecordWaived',
  'LegalHoldLifted',
  'LegalHoldPlaced',
  'NoteAdded',
  'PlanDeadlineExtended',
  'PlanDrafted',
  'PlanRevised',
  'ReportReceived',
  'ReportTriaged',
  'SatisfactionRecorded',
  'TrackingRevoked',
];
const evidenceByHand = ['ExternalRecordLinked', 'ExternalRecordWaived'];
const erasure = ['ErasureRequested', 'ErasureApproved', 'ErasureBegun', 'PersonalDataErased'];

const longer = { dueOn: inDays(20), reason: 'The supplier is ill.', customerInformedAt: minutesAgo(30) };

/** The life of one case in which everything happens at least once: the step, and the events it leads to. */
const life: readonly (Step & { readonly so: readonly string[] })[] = [
  { ...steps.judgeAsIncident, so: ['ReportTriaged'] },
  { ...steps.judgeAsComplaint, so: ['ReportTriaged', 'ComplaintRegistered'] },
  {
    who: 'account-manager',
    does: 'correct',
    saying: { changes: { severity: 'high' }, reason: 'It is serious.' },
    so: ['DetailsCorrected'],
  },
  { ...steps.assign, so: ['ComplaintAssigned'] },
  { ...steps.escalate, so: ['ComplaintEscalated'] },
  { ...steps.acknowledge, so: ['ComplaintAcknowledged'] },
  { who: 'service-manager', does: 'plan/extend', saying: longer, so: ['PlanDeadlineExtended'] },
  { ...steps.plan, so: ['PlanDrafted'] },
  { ...steps.revise, so: ['PlanRevised'] },
  { who: 'account-manager', does: 'inform', saying: { via: 'email', message: 'Half of it is credited.' }, so: ['CustomerInformed'] },
  { who: 'handler', does: 'notes', saying: { note: 'Call after two.' }, so: ['NoteAdded'] },
  { who: 'handler', does: 'external-records', saying: { system: 'servicenow', recordId: 'a1b2' }, so: ['ExternalRecordLinked'] },
  { who: 'handler', does: 'external-records', saying: { system: 'pct', waivedBecause: 'No contract.' }, so: ['ExternalRecordWaived'] },
  { who: 'admin', does: 'holds', saying: { until: inDays(90), reason: 'A lawyer wrote.' }, so: ['LegalHoldPlaced'] },
  { ...steps.liftHold, so: ['LegalHoldLifted'] },
  { ...steps.resolve, so: ['ComplaintResolved'] },
  { ...steps.rate, so: ['SatisfactionRecorded'] },
  { ...steps.close, so: ['ComplaintClosed'] },
  { ...steps.reopen, so: ['ComplaintReopened'] },
  { ...steps.withdraw, so: ['ComplaintWithdrawn'] },
  { who: 'customer', does: 'tracking/revoke', so: ['TrackingRevoked'] },
];

/** A step as it was taken, always with the same key: first with a wrong version, then with the right one, then once more. */
interface Taken {
  readonly refused: Answer;
  readonly done: Answer;
  readonly repeated: Answer;
}
const WRONG_VERSION = '"1000"';

let office: Office;
let received: Answer;
let told: Case;
const taken: Taken[] = [];

const send = ({ who, does, saying, undoing }: Step, options: CallOptions) => {
  const person = who === 'customer' ? told.customer : office.the(who);
  return person.sends(undoing ? 'DELETE' : 'POST', pathOf(told.id, does), saying, options);
};

beforeAll(async () => {
  office = await Office.open('intake', 'handler', 'account-manager', 'service-manager', 'admin', 'auditor');
  received = await office.the('intake').brings('reports', { ...report, ...anHourAgo });
  told = { id: String(received.body.id), customer: office.customerWith(received.body.trackingToken) };
  let version = received.headers.get('ETag') ?? '';
  for (const [index, step] of life.entries()) {
    const key = `step-${index}`;
    const refused = await send(step, { key, ifMatch: WRONG_VERSION });
    const done = await send(step, { key, ifMatch: version });
    const repeated = await send(step, { key, ifMatch: WRONG_VERSION });
    taken.push({ refused, done, repeated });
    version = done.headers.get('ETag') ?? '';
  }
}, 60_000);
afterAll(() => office.close());

/** The revision after so many steps of the life: of any event, or of the last decision. */
const revisionAfter = (count: number, isCounted: (event: string) => boolean = () => true): number => {
  const events = ['ReportReceived', ...life.slice(0, count).flatMap(({ so }) => so)];
  return events.findLastIndex(isCounted);
};
const isDecision = (event: string) => !evidenceByHand.includes(event);

const rows = life.map((step, index) => ({ ...step, index, so: step.so, says: step.so.join(' and ') }));

describe('the whole procedure', () => {
  it('begins with a report, whose reference and tracking token are answered', () => {
    const { id, trackingToken, ...rest } = received.body;
    expect([received.status, received.headers.get('Location')]).toEqual([201, `/api/v1/reports/${told.id}`]);
    expect(rest).toEqual({ revision: 0, events: ['ReportReceived'] });
    expect(id).toMatch(/^KL-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(trackingToken).toMatch(new RegExp(`^${told.id}\\.1\\.`));
    expect(received.headers.get('ETag')).toBe('"0"');
  });

  it.each(rows)('goes on: $who, $does: $says', ({ index, so }) => {
    const { done } = taken[index] as Taken;
    const version = revisionAfter(index + 1, isDecision);
    expectDone(done, { id: told.id, revision: revisionAfter(index + 1), events: so, version });
    expect(done.headers.get('Idempotency-Replayed')).toBeNull();
  });

  it.each(rows)('is refused to $who who has not seen the latest version: $does', ({ index, does }) => {
    expectRefused((taken[index] as Taken).refused, { status: 412, code: 'revision-mismatch', path: pathOf(told.id, does) });
  });

  // Who revokes the tracking link with that link cannot come back with it.
  it.each(rows.filter(({ does }) => does !== 'tracking/revoke'))('answers $who who repeats it as the first time: $does', ({ index }) => {
    const { done, repeated } = taken[index] as Taken;
    expect([repeated.status, repeated.body, repeated.headers.get('Idempotency-Replayed')]).toEqual([200, done.body, 'true']);
    expect(['ETag', 'X-Log-Position'].map((name) => repeated.headers.get(name))).toEqual(
      ['ETag', 'X-Log-Position'].map((name) => done.headers.get(name)),
    );
  });

  it('has led to every decision that there is', () => {
    expect([...new Set(['ReportReceived', ...taken.flatMap(({ done }) => done.body.events as string[])])].sort()).toEqual(reached);
  });

  it('knows every decision of the event catalogue', () => {
    const catalogue = readFileSync(path.join(__dirname, '../../docs/events.md'), 'utf8');
    const [, decisions = ''] = /\n## Decisions\n(.*?)\n## /s.exec(catalogue) ?? [];
    const named = [...decisions.matchAll(/^### (\w+)$/gm)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !erasure.includes(name)).sort()).toEqual(reached.filter(isDecision));
  });

  it('stands in the records of the auditor, event by event and whole', async () => {
    const events = (await office.the('auditor').inspects(told.id, 'events')).body as unknown as { type: string; hash: string }[];
    expect(events.map(({ type }) => type)).toEqual(['ReportReceived', ...life.flatMap(({ so }) => so)]);
    const { body } = await office.the('auditor').inspects(told.id, 'verify');
    expect(body).toEqual({ valid: true, events: events.length, head: events.at(-1)?.hash });
  });

  it('ends as it was told', async () => {
    const { body, headers } = await office.the('handler').sees(told.id);
    const revision = revisionAfter(life.length);
    expect(headers.get('ETag')).toBe(`"${revision}"`);
    expect(body).toMatchObject({ id: told.id, revision, state: 'withdrawn', round: 2, severity: 'high', handler: 'b.bos' });
    expect(body).toMatchObject({ escalations: [{ to: 'service-manager', manager: 'k.visser', reason: 'Third time.', round: 1 }] });
    expect(body).toMatchObject({
      earlierRounds: [{ round: 1, outcome: 'upheld', plan: { version: 2 }, satisfaction: { outcome: 4, process: 2 } }],
    });
  });
});
