import type { View } from '@platform/read-store';
import { isEvidence, type ComplaintEvent } from '../../events/complaint-events';
import { deadlinesAfter, nextDueOf, noDeadlines, type CaseDeadlines } from '../case-deadlines.projection';
import type { CaseEvent } from '../case-event';
import type { OrderedBy, WorklistDocument, WorklistFacts } from './worklist-document.projection';
import { factsAfter, factsOf } from './worklist-facts.projection';
import { worklistIndexes } from './worklist-indexes.projection';

const evolve = (before: WorklistDocument | null, { event, occurredAt }: CaseEvent): WorklistDocument | null => {
  const facts = event.type === 'ReportReceived' ? factsOf(event) : before?.facts;
  if (!facts) return null;
  const isUnchanged = event.type === 'ReportReceived' || isEvidence(event);
  const known = isUnchanged ? facts : factsAfter(facts, event, occurredAt);
  const deadlines = deadlinesAfter(before?.deadlines ?? noDeadlines, event, occurredAt);
  const due = dueOf(deadlines);
  return {
    ...erasureAndSearchAfter(before, event, occurredAt),
    facts: known,
    deadlines,
    updatedAt: occurredAt,
    managers: managersOf(known),
    due,
    order: orderOf(known.id, { planDueAt: due.plan, receivedAt: deadlines.receivedAt, updatedAt: occurredAt }),
  };
};

/** Once it is erased nobody finds a case any more by what was said in it. */
const erasureAndSearchAfter = (
  before: WorklistDocument | null,
  { type }: ComplaintEvent,
  at: string,
): Pick<WorklistDocument, 'erasedAt' | 'search'> => {
  if (type === 'PersonalDataErased') return { erasedAt: at };
  return { ...(before?.erasedAt && { erasedAt: before.erasedAt }), ...(before?.search && { search: before.search }) };
};

const dueOf = (deadlines: CaseDeadlines): WorklistDocument['due'] => {
  const plan = deadlines.deadlines.find(({ deadline }) => deadline === 'plan')?.dueAt;
  const next = nextDueOf(deadlines);
  return { ...(plan === undefined ? {} : { plan }), ...(next === undefined ? {} : { next }) };
};

const managersOf = ({ accountManager, serviceManager, escalatedTo }: WorklistFacts): readonly string[] => [
  ...new Set([accountManager, serviceManager, ...escalatedTo].filter((manager) => manager !== undefined)),
];

/** Sorts behind every instant: what has no plan to wait for comes after all that has. */
const NEVER = '~';

const orderOf = (id: string, instants: Readonly<Record<OrderedBy, string | undefined>>): WorklistDocument['order'] => {
  const placeOf = (instant = NEVER) => `${instant} ${id}`;
  return {
    planDueAt: placeOf(instants.planDueAt),
    receivedAt: placeOf(instants.receivedAt),
    updatedAt: placeOf(instants.updatedAt),
  };
};

/** All cases, to be listed. As it is here nothing is found by words: what the projector makes is {@link searchableWorklist}. */
export const worklist: View<ComplaintEvent, WorklistDocument> = { name: 'worklist', version: 1, indexes: worklistIndexes, evolve };
