import type { FiguresAggregate } from './figures-aggregate.projection';

/** The first and the last local day of receipt that complaints are chosen by. Without them every day is. */
export interface DaysOfReceipt {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const countedBy = (value: string | object): object => ({ $group: { _id: value, count: { $sum: 1 } } });

const receivedOn = ({ from, to }: DaysOfReceipt): object => ({
  $ne: null,
  ...(from === undefined ? {} : { $gte: from }),
  ...(to === undefined ? {} : { $lte: to }),
});

/**
 * The pipeline that makes a `FiguresAggregate` of the documents of the view. It looks at each of them once, so that all figures tell of the same moment of a
 * case.
 *
 * @param endOfDay the end of the local day, RFC 3339 UTC
 */
export const figuresPipeline = (received: DaysOfReceipt, endOfDay: string): object[] => {
  const figures: Readonly<Record<keyof FiguresAggregate, readonly object[]>> = {
    complaint: [countedBy('$document.complaint')],
    deadlines: [countedBy('$document.deadlines')],
    workingDays: [countedBy('$document.workingDays')],
    closedWeek: [countedBy('$document.closedWeek')],
    due: [
      { $match: { 'document.nextDueAt': { $lte: endOfDay } } },
      countedBy({ group: '$document.deadlines', pending: '$document.facts.deadlines.pending' }),
    ],
  };
  return [{ $match: { 'document.receivedOn': receivedOn(received) } }, { $facet: figures }];
};
