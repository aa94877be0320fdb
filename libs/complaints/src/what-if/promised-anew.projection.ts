import { firstPromises } from '../complaint/first-promises.decide';
import { extendedPromise, notInTime } from '../complaint/plan-extension.decide';
import { resolutionPromise } from '../complaint/plan.decide';
import type { ServiceTerms } from '../complaint/service-terms';
import type { ComplaintEvent } from '../events/complaint-events';
import type { PlanDeadlineExtended } from '../events/plan-deadline-extended.event';
import type { PlanDrafted } from '../events/plan-drafted.event';
import type { CaseDeadlines } from '../read/case-deadlines.projection';

/**
 * An event as it would have been recorded under other terms. What people did, and when they did it, stays; only what was promised to the customer follows from
 * the terms:
 *
 * - the acknowledgement and the plan are promised anew, from the receipt or from the reopening;
 * - the resolution stays promised for the local day that the plan names: that is a date, no term;
 * - an extended plan stays promised for the local day that the extension names, if the rules allow the extension under these terms too: before the due instant
 *   that it moves, and to a later day (rule 5). Else there was none.
 *
 * @param at when it was recorded, RFC 3339 UTC
 * @param before the deadlines of the case as they would have been promised until then
 * @returns undefined for an extension that would have been refused
 */
export const promisedAnew = (event: ComplaintEvent, at: string, before: CaseDeadlines, terms: ServiceTerms): ComplaintEvent | undefined => {
  if (event.type === 'ComplaintRegistered') return { ...event, data: { ...event.data, due: firstPromises(terms, before.receivedAt) } };
  if (event.type === 'ComplaintReopened') return { ...event, data: { ...event.data, due: firstPromises(terms, at) } };
  if (event.type === 'PlanDrafted') return { ...event, data: { ...event.data, due: resolutionAnew(event.data, at, terms) } };
  if (event.type === 'PlanRevised') return { ...event, data: { ...event.data, due: resolutionAnew(event.data, at, terms) } };
  return event.type === 'PlanDeadlineExtended' ? extendedAnew(event, at, before, terms) : event;
};

type Plan = Pick<PlanDrafted['data'], 'resolveBy' | 'due'>;

const resolutionAnew = (plan: Plan, now: string, { calendar }: ServiceTerms) =>
  resolutionPromise(plan, plan.due.promise, { now, calendar });

const extendedAnew = (
  event: PlanDeadlineExtended,
  now: string,
  { deadlines }: CaseDeadlines,
  { calendar }: ServiceTerms,
): PlanDeadlineExtended | undefined => {
  const current = deadlines.find(({ deadline }) => deadline === 'plan');
  const extension = { dueOn: event.data.due.dueOn, now };
  if (notInTime(current, extension)) return undefined;
  return { ...event, data: { ...event.data, due: extendedPromise(current, extension, calendar) } };
};
