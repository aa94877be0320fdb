import type { ComplaintEvent } from '../events/complaint-events';
import { reopened, withdrawn } from './decisions';
import { triagedAsIncident, upTo } from './straight-road';

/** A history for every place that a case can stand at, for what is possible everywhere. */
export const everyState: Readonly<Record<string, readonly ComplaintEvent[]>> = {
  ...upTo,
  'an incident after all': [...upTo.planned, triagedAsIncident],
  reopened: [...upTo.closed, reopened],
  'withdrawn before the triage': [...upTo.received, withdrawn],
  'withdrawn after the answer': [...upTo.resolved, withdrawn],
};
