import { inDays, plan, report } from '../support/examples';
import { expectRefused } from '../support/expect-answer';
import { Office, pathOf, type Case, type Role } from '../support/office';
import { anHourAgo, caseThatIs, minutesAgo, take, type Step } from '../support/situations';

let office: Office;
let withdrawn: Case;

beforeAll(async () => {
  office = await Office.open('handler', 'service-manager', 'admin');
  withdrawn = await caseThatIs('withdrawn', office, anHourAgo);
}, 60_000);
afterAll(() => office.close());

const inAnHour = minutesAgo(-60);
const late = { happenedAt: inAnHour, recordedLateBecause: 'It was said in the car.' };
const extension = { dueOn: inDays(20), reason: 'The supplier is ill.', customerInformedAt: minutesAgo(30) };
const fix = (changes: object) => ({ changes, reason: 'It was wrong.' });

const by = (who: Role, does: string, saying: object): Step => ({ who, does, saying });

/** What is wrong with a body, whatever the state of the case: the step, the body, and the field that the answer names. */
const wrongBodies: readonly (readonly [what: string, step: Step, field: string])[] = [
  ['an acknowledgement that will happen', by('handler', 'acknowledge', { via: 'phone', ...late }), 'happenedAt'],
  ['late, without the reason', by('handler', 'acknowledge', { via: 'phone', happenedAt: minutesAgo(30) }), 'recordedLateBecause'],
  ['the reason of being late, without the time', by('handler', 'acknowledge', { via: 'phone', recordedLateBecause: 'Car.' }), 'happenedAt'],
  ['a way that does not exist', by('handler', 'acknowledge', { via: 'pigeon' }), 'via'],
  ['a field that does not exist', by('handler', 'acknowledge', { via: 'phone', mood: 'good' }), 'mood'],
  [
    'an hour without an offset',
    by('handler', 'inform', { via: 'phone', message: 'Soon.', ...late, happenedAt: '2026-01-05T09:00:00' }),
    'happenedAt',
  ],
  ['a blank message', by('handler', 'inform', { via: 'phone', message: ' \n ' }), 'message'],
  ['a blank note', by('handler', 'notes', { note: '' }), 'note'],
  ['a plan for yesterday', by('handler', 'plan', { ...plan(), resolveBy: inDays(-1) }), 'resolveBy'],
  ['a plan for a day that does not exist', by('handler', 'plan', { ...plan(), resolveBy: '2027-02-29' }), 'resolveBy'],
  ['a plan without measures', by('handler', 'plan', { ...plan(), measures: [] }), 'measures'],
  [
    'a measure for yesterday',
    by('handler', 'plan', { ...plan(), measures: [{ what: 'Credit', owner: 'p', dueOn: inDays(-1) }] }),
    'measures.0.dueOn',
  ],
  ['a revision without a reason', by('handler', 'plan/revise', plan()), 'reason'],
  ['an extension until yesterday', by('service-manager', 'plan/extend', { ...extension, dueOn: inDays(-1) }), 'dueOn'],
  [
    'an extension that will be told',
    by('service-manager', 'plan/extend', { ...extension, customerInformedAt: inAnHour }),
    'customerInformedAt',
  ],
  ['a record and no record', by('handler', 'external-records', { system: 'pct', recordId: 'a', waivedBecause: 'b' }), 'waivedBecause'],
  ['neither a record nor a reason', by('handler', 'external-records', { system: 'pct' }), 'recordId'],
  ['a system that is not ours', by('handler', 'external-records', { system: 'jira', recordId: 'a' }), 'system'],
  ['a hold until yesterday', by('admin', 'holds', { until: inDays(-1), reason: 'A lawyer wrote.' }), 'until'],
  ['a correction of nothing', by('handler', 'correct', fix({})), 'changes'],
  ['a correction of nothing about the customer', by('handler', 'correct', fix({ customer: {} })), 'changes'],
  ['a customer without a name', by('handler', 'correct', fix({ customer: { name: null } })), 'changes.customer.name'],
  ['a correction without a reason', by('handler', 'correct', { changes: { subject: 'Once' } }), 'reason'],
  ['half an opinion', by('handler', 'satisfaction', { outcome: 3 }), 'process'],
  ['an opinion of six', by('handler', 'satisfaction', { outcome: 6, process: 1 }), 'outcome'],
  ['an answer without its outcome', by('service-manager', 'resolve', { resolution: 'Credited.' }), 'outcome'],
  ['an escalation to nobody', by('handler', 'escalate', { to: 'account-manager', reason: 'Third time.' }), 'manager'],
];

describe('what is wrong whatever the state of the case', () => {
  it.each(wrongBodies)('%s', async (_, step, field) => {
    const answer = await take(office, withdrawn, step);
    expectRefused(answer, { status: 400, code: 'validation-failed', path: pathOf(withdrawn.id, step.does) });
    expect((answer.body.errors as { field: string }[]).map((error) => error.field)).toEqual([field]);
  });

  const wrongReports: readonly (readonly [string, object, string])[] = [
    ['an unknown channel', { channel: 'fax' }, 'channel'],
    ['received in the future', { receivedAt: inAnHour }, 'receivedAt'],
    ['received yesterday, without the reason', { receivedAt: minutesAgo(24 * 60) }, 'backdatedBecause'],
    ['an address that is none', { customer: { ...report.customer, email: 'sanne at home' } }, 'customer.email'],
  ];

  it.each(wrongReports)('a report with %s', async (_, wrong, field) => {
    const answer = await office.the('handler').brings('reports', { ...report, ...wrong });
    expectRefused(answer, { status: 400, code: 'validation-failed', path: '/api/v1/reports' });
    expect((answer.body.errors as { field: string }[]).map((error) => error.field)).toEqual([field]);
  });
});
