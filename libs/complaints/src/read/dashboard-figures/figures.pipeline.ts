import { deadlines } from '../../events/shapes';

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

const countedBy = (value: string | object): object => ({ $group: { _id: value, count: { $sum: 1 } } });

const complaints = [
  countedBy({
    state: '$document.state',
    channel: '$document.channel',
    severity: '$document.severity',
    outcome: '$document.outcome',
    isReopened: '$document.isReopened',
  }),
];

const settledSums = Object.fromEntries(
  deadlines.flatMap((deadline) =>
    ['count', 'onTime', 'extended'].map((sum) => [`${deadline}_${sum}`, { $sum: `$document.deadlines.settled.${deadline}.${sum}` }]),
  ),
);

const weeks = [
  {
    $group: {
      _id: '$document.receivedWeek',
      count: { $sum: 1 },
      satisfactionCount: { $sum: '$document.satisfaction.count' },
      satisfactionOutcome: { $sum: '$document.satisfaction.outcome' },
      satisfactionProcess: { $sum: '$document.satisfaction.process' },
      ...settledSums,
    },
  },
];

/** Of the few that have any: what runs, and counts already. */
const running = (now: string): readonly object[] => {
  const counting = { $match: { 'document.deadlines.pending.countsFrom': { $lte: now } } };
  return [
    counting,
    { $unwind: '$document.deadlines.pending' },
    counting,
    {
      $group: {
        _id: { week: '$document.receivedWeek', deadline: '$document.deadlines.pending.deadline' },
        count: { $sum: 1 },
        onTime: { $sum: { $cond: [{ $gt: ['$document.deadlines.pending.lateFrom', now] }, 1, 0] } },
        extended: { $sum: '$document.deadlines.pending.extended' },
      },
    },
  ];
};

/** Complaints with a deadline that runs and whose current promise is due then. */
const complaintsDue = (dueAt: object): readonly object[] => [
  { $match: { 'document.deadlines.pending': { $elemMatch: { dueAt } } } },
  { $count: 'count' },
];

const receivedOn = ({ from, to }: DaysOfReceipt): object => ({
  ...(from === undefined ? {} : { $gte: from }),
  ...(to === undefined ? {} : { $lte: to }),
});

/** The pipeline that makes a `FiguresAggregate` of the documents of the view: it looks at each of them once, and keeps numbers only. */
export const figuresPipeline = (received: DaysOfReceipt, { now, endOfDay }: LookedAt): object[] => [
  { $match: { 'document.isComplaint': true, 'document.receivedOn': { $ne: null, ...receivedOn(received) } } },
  {
    $facet: {
      complaints,
      weeks,
      running: running(now),
      closings: [countedBy('$document.closedWeek')],
      toPlan: [countedBy('$document.workingDaysToPlan')],
      toResolution: [countedBy('$document.workingDaysToResolution')],
      overdue: complaintsDue({ $lte: now }),
      dueToday: complaintsDue({ $gt: now, $lte: endOfDay }),
    },
  },
];
