// Complaints whose acknowledgement is due, and the view of what waits for them.
import { randomUUID } from 'node:crypto';
import { built } from '../tools/lib/built.mjs';
import { inLanes } from './lanes.mjs';

const { decideRegisterComplaint } = built('libs/complaints/src');
const { dueAfter, missedLevel } = built('libs/working-days/src');
const { Projector, unobserved } = built('libs/platform/read-store/src');

/** Only the first promise of each case is due: its plan has most of a year. */
export const LATE_TERMS = { ACKNOWLEDGE_WITHIN: '1', PLAN_WITHIN: '250', REMINDERS: 'resolution:0d' };

const DAY = 86_400_000;
const HANDLER = { id: 'a.jansen', role: 'handler' };
const judgement = { rationale: 'Dissatisfied.', handler: HANDLER.id, severity: 'normal' };

/** When to have received a report for its acknowledgement to be missed now, and for the first time only. */
function receivedFor({ calendar }, now = Date.now()) {
  const days = Array.from({ length: 10 }, (_, day) => new Date(now - (day + 1) * DAY).toISOString());
  const isMissedOnce = (instant) => missedLevel(calendar, dueAfter(calendar, instant, 1), new Date(now).toISOString()) === 1;
  return days.find(isMissedOnce);
}

const lateReport = (terms) => ({
  channel: 'phone',
  customer: { organisation: 'Bakkerij De Vries', name: 'Sanne de Vries', phone: '+31 6 1234 5678' },
  subject: 'Invoices keep coming twice',
  description: 'Every invoice since March was sent twice, and nobody calls back.',
  receivedAt: receivedFor(terms),
  backdatedBecause: 'The notes were lost.',
});

/** Records so many complaints that are late; their ids. */
export async function lateCases({ complaints, terms }, count) {
  const ids = [];
  await inLanes(Array.from({ length: count }), async () => {
    const report = lateReport(terms);
    const context = { actor: HANDLER, correlationId: randomUUID() };
    const ruleFor = (complaintId) => (complaint, now) =>
      decideRegisterComplaint({ complaintId, report, judgement, caller: HANDLER.id, now, terms }, complaint);
    ids.push((await complaints.create({ name: 'register-complaint', body: report }, context, ruleFor)).id);
  });
  return ids;
}

/** Projects the view of the duties to the end of the log. */
export async function projectDuties({ readStore: store, streams, projected }) {
  const views = projected.filter(({ name }) => name === 'duties');
  const ending = new AbortController();
  await new Projector({ store, streams, views, observer: { ...unobserved, caughtUp: () => ending.abort() } }).run(ending.signal);
}
