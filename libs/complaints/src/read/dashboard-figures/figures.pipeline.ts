import type { FiguresAggregate } from './figures-aggregate';

/** The first and the last local day of receipt that complaints are chosen by. Without them every day is. */
export interface DaysOfReceipt {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** When they are looked at. RFC 3339 UTC. */
export interface LookedAt {
  readonly now: string;
  /** The end of its local day: the first instant of the next. */
  readonly endOfDay: string;
}

const PENDING = 'document.facts.deadlines.pending';

const countedBy = (path: string): readonly object[] => [{ $group: { _id: `$${path}`, count: { $sum: 1 } } }];

/** Deadlines that run and whose first promise has passed, by group and kind. */
const runningAt = (now: string): readonly object[] => [
  { $match: { 'document.nextDueAt': { $lte: now } } },
  { $unwind: `$${PENDING}` },
  { $match: { [`${PENDING}.countsFrom`]: { $lte: now } } },
  {
    $group: {
      _id: { group: '$document.groups.deadlines', deadline: `$${PENDING}.deadline` },
      count: { $sum: 1 },
      onTime: { $sum: { $cond: [{ $gt: [`$${PENDING}.lateFrom`, now] }, 1, 0] } },
      extended: { $sum: `$${PENDING}.extended` },
    },
  },
];

/** How many complaints have a deadline that runs and whose current promise is due in a span of time, until its end. */
const dueUntil = (end: string, dueAt: object): readonly object[] => [
  { $match: { 'document.nextDueAt': { $lte: end }, [PENDING]: { $elemMatch: { dueAt } } } },
  { $count: 'count' },
];

const receivedOn = ({ from, to }: DaysOfReceipt): object => ({
  ...(from === undefined ? {} : { $gte: from }),
  ...(to === undefined ? {} : { $lte: to }),
});

/** The pipeline that makes a `FiguresAggregate` of the documents of the view. It looks at each of them once, so that all figures tell of the same moment of a case. */
export const figuresPipeline = (received: DaysOfReceipt, { now, endOfDay }: LookedAt): object[] => {
  const figures: Readonly<Record<keyof FiguresAggregate, readonly object[]>> = {
    complaint: countedBy('document.groups.complaint'),
    deadlines: countedBy('document.groups.deadlines'),
    workingDays: countedBy('document.groups.workingDays'),
    satisfaction: countedBy('document.groups.satisfaction'),
    closedWeek: countedBy('document.groups.closedWeek'),
    running: runningAt(now),
    overdue: dueUntil(now, { $lte: now }),
    dueToday: dueUntil(endOfDay, { $gt: now, $lte: endOfDay }),
  };
  return [{ $match: { 'document.receivedOn': { $ne: null, ...receivedOn(received) } } }, { $facet: figures }];
};
