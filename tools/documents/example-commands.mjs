import { built } from '../lib/built.mjs';

const { calendar: calendarOf } = built('libs/working-days/src');

const now = '2026-06-01T08:00:00.000Z';
const calendar = calendarOf({ policy: 'nl-office', timeZone: 'Europe/Amsterdam' });

/** What every rule is told that asks for it. A slice that asks for nothing else needs no example of its own. */
const common = {
  complaintId: 'KL-7F3K9-2QDXM',
  caller: 'a.jansen',
  reason: 'An example.',
  now,
  calendar,
  terms: { calendar, acknowledgeWithin: 1, planWithin: 5 },
};

const report = {
  channel: 'phone',
  customer: { organisation: 'Bakkerij De Vries', name: 'Sanne de Vries' },
  subject: 'Invoices come twice',
  description: 'Since March.',
};
const judgement = { rationale: 'The customer is dissatisfied.' };
const plan = { approach: 'Credit them.', measures: [{ what: 'Credit', owner: 'p.bakker' }], resolveBy: '2026-06-10' };
const answer = { resolution: 'Credited.', outcome: 'upheld' };

/** By slice and, where one slice does several things, by what it does. */
const examples = {
  'acknowledge-complaint': { '': { via: 'phone' } },
  'add-note': { '': { note: 'Prefers to be called after two.' } },
  'assign-complaint': { '': { handler: 'b.peters' } },
  'confirm-redaction': {
    '': { effect: '7c8a2f36-9d0e-5b7a-8f43-000000000010', system: 'pct', about: '0b9d1a5e-6a36-5f0e-9c5c-3f6f1c1c7a12' },
  },
  'correct-details': { '': { changes: { subject: 'Invoices keep coming twice' } } },
  'draft-plan': { '': plan },
  'escalate-complaint': { '': { to: 'service-manager', manager: 'm.smit' } },
  'extend-plan-deadline': { '': { dueOn: '2026-06-11', customerInformedAt: now } },
  'inform-customer': { '': { via: 'phone', message: 'Soon.' } },
  'link-external-record': { '': { effect: '7c8a2f36-9d0e-5b7a-8f43-000000000001', system: 'servicenow', recordId: '46d44a5d' } },
  'place-legal-hold': { '': { until: '2027-06-30' } },
  'receive-report': { '': { report } },
  'record-satisfaction': { '': { outcome: 4, process: 2 } },
  'register-complaint': { '': { report, judgement } },
  'request-erasure': { '': { ground: 'request' } },
  'resolve-complaint': { 'as planned': answer, 'without a plan': { ...answer, withoutPlanBecause: 'Solved on the phone.' } },
  'revise-plan': { '': { ...plan, resolveBy: '2026-06-17' } },
  'triage-report': { complaint: { ...judgement, classification: 'complaint' }, incident: { ...judgement, classification: 'incident' } },
};

/** The commands that a slice is tried with: `{ name: 'triage-report: incident', command: { … } }`. */
export const commandsOf = (slice) =>
  Object.entries(examples[slice] ?? { '': {} }).map(([variant, command]) => ({
    name: variant ? `${slice}: ${variant}` : slice,
    command: { ...common, ...command },
  }));
