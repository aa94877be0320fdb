import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inDays } from '../support/examples';
import { expectDone, expectRefused } from '../support/expect-answer';
import { Office, pathOf } from '../support/office';
import { after, anHourAgo, caseThatIs, minutesAgo, steps, take, type Situation, type Step } from '../support/situations';

/** A case in a situation, perhaps some steps later, and the step that its state forbids. */
interface Forbidden {
  readonly when: Situation;
  readonly then?: readonly Step[];
  readonly special?: object;
  readonly step: Step;
}

const LONG_AGO = { receivedAt: '2025-04-25T09:00:00Z', backdatedBecause: 'A letter that lay under a desk.' };

const extend = (days: number): Step => ({
  who: 'account-manager',
  does: 'plan/extend',
  saying: { dueOn: inDays(days), reason: 'The supplier is ill.', customerInformedAt: minutesAgo(30) },
});
const hold: Step = { who: 'admin', does: 'holds', saying: { until: inDays(90), reason: 'A lawyer wrote.' } };
const inform: Step = { who: 'handler', does: 'inform', saying: { via: 'phone', message: 'Nearly there.' } };
const judgeAnew: Step = { ...steps.judgeAsComplaint, saying: { ...steps.judgeAsComplaint.saying, severity: 'high' } };

/** Every reason with which the state of a case forbids a person something, and how to meet it. */
const refusals: Readonly<Record<string, Forbidden>> = {
  'not-triaged': { when: 'received', step: steps.acknowledge },
  'already-triaged': { when: 'registered', step: steps.judgeAsComplaint },
  'not-a-complaint': { when: 'incident', step: steps.acknowledge },
  'already-registered': { when: 'incident', step: judgeAnew },
  'already-assigned': { when: 'registered', then: [steps.assign], step: steps.assign },
  'already-escalated': { when: 'registered', then: [steps.escalate], step: steps.escalate },
  'not-acknowledged': { when: 'registered', step: steps.plan },
  'already-acknowledged': { when: 'acknowledged', step: steps.acknowledge },
  'deadline-passed': { when: 'registered', special: LONG_AGO, step: extend(20) },
  'not-later': { when: 'registered', special: anHourAgo, step: extend(1) },
  'not-planned': { when: 'acknowledged', step: steps.resolve },
  'plan-already-drafted': { when: 'planned', step: steps.plan },
  'not-resolved': { when: 'planned', step: steps.close },
  'already-resolved': { when: 'resolved', step: steps.resolve },
  'not-closed': { when: 'planned', step: steps.reopen },
  'already-closed': { when: 'closed', step: inform },
  'already-withdrawn': { when: 'withdrawn', step: steps.reopen },
  'already-recorded': { when: 'closed', then: [steps.rate], step: steps.rate },
  'on-legal-hold': { when: 'closed', then: [hold], step: hold },
  'not-on-legal-hold': { when: 'closed', step: steps.liftHold },
};

let office: Office;

beforeAll(async () => {
  office = await Office.open('handler', 'account-manager', 'service-manager', 'admin');
}, 60_000);
afterAll(() => office.close());

describe('what the state of a case forbids', () => {
  const rows = Object.entries(refusals).map(([code, forbidden]) => ({
    code,
    ...forbidden,
    does: forbidden.step.does,
    who: forbidden.step.who,
  }));

  it.each(rows)('$code: $who, $does, when $when', async ({ code, when, then = [], special, step }) => {
    const made = await after(office, await caseThatIs(when, office, special), then);
    const before = await office.the('handler').sees(made.id);
    const refused = await take(office, made, step);
    expectRefused(refused, { status: 409, code, path: pathOf(made.id, step.does) });
    expect(refused.headers.get('ETag')).toBeNull();
    expect((await office.the('handler').sees(made.id)).body).toEqual(before.body);
  });

  /**
   * The reasons that nobody meets over HTTP. Of evidence, which timers and connectors record: `not-due`, `already-met`, `superseded`.
   * Of creations, whose reference follows from the key: `already-exists` (a used key is answered before). Of erasure: `still-open`.
   * Of two who decide in the same instant, and only when they go on doing so: `concurrent-change`.
   */
  const unreachable = ['not-due', 'already-met', 'superseded', 'already-exists', 'still-open', 'concurrent-change'];

  it('is told with every reason of the table of states', () => {
    const table = readFileSync(path.join(__dirname, '../../docs/states.md'), 'utf8');
    const named = [...table.matchAll(/(?<![\w-])(?:not|already|on|plan)-[a-z-]+/g)].map(([code]) => code);
    expect(named).toContain('not-triaged');
    expect(named.filter((code) => !(code in refusals) && !unreachable.includes(code))).toEqual([]);
  });
});

describe('what is allowed at the edges', () => {
  it('a note, a correction, the customer’s opinion and a hold after closing', async () => {
    const { id, customer } = await caseThatIs('closed', office);
    const events = (event: string, revision: number) => ({ id, revision, events: [event] });
    expectDone(await office.the('handler').does(id, 'notes', { note: 'They called again.' }), events('NoteAdded', 7));
    const correction = { changes: { subject: 'Invoices came twice' }, reason: 'They no longer do.' };
    expectDone(await office.the('service-manager').does(id, 'correct', correction), events('DetailsCorrected', 8));
    expectDone(await customer.does(id, 'satisfaction', { outcome: 5, process: 1 }), events('SatisfactionRecorded', 9));
    expectDone(await office.the('admin').does(id, 'holds', hold.saying), events('LegalHoldPlaced', 10));
  });

  it('a note, a correction and a hold after withdrawal, but no opinion', async () => {
    const { id, customer } = await caseThatIs('withdrawn', office);
    const events = (event: string, revision: number) => ({ id, revision, events: [event] });
    expectDone(await office.the('handler').does(id, 'notes', { note: 'A pity.' }), events('NoteAdded', 4));
    const correction = { changes: { concerns: { kind: 'process', name: 'Invoicing' } }, reason: 'It was left out.' };
    expectDone(await office.the('handler').does(id, 'correct', correction), events('DetailsCorrected', 5));
    expectDone(await office.the('admin').does(id, 'holds', hold.saying), events('LegalHoldPlaced', 6));
    const opinion = await customer.does(id, 'satisfaction', { outcome: 5, process: 1 });
    expectRefused(opinion, { status: 409, code: 'already-withdrawn', path: pathOf(id, 'satisfaction') });
  });
});
