import type { View, ViewIndex } from '@platform/read-store';
import type { ComplaintEvent } from '../events/complaint-events';
import type { Duty } from '../automation/duty';
import { dutyId } from './duty-id';
import { duties, type DutiesDocument, type DutyTerms } from './duties.projection';

/** A duty as it can be asked for. */
export interface IdentifiedDuty extends Duty {
  readonly id: string;
}

/** What waits for a case, each duty with its id. */
export interface IdentifiedDuties extends DutiesDocument {
  readonly waiting: readonly IdentifiedDuty[];
  /** What lists are sorted by: the first instant and the case, so that no two are the same. None when nothing waits. */
  readonly order?: string;
}

/** The view, to be asked or made. */
export type DutiesView = View<ComplaintEvent, DutiesDocument>;

/** What lists of duties go along. An index gives cases in an order, never what stands in their lists: duties come case by case. */
const listIndexes: readonly ViewIndex[] = [
  { name: 'id', key: { 'document.waiting.id': 1 } },
  { name: 'order', key: { 'document.order': 1 } },
  { name: 'kind-order', key: { 'document.waiting.kind': 1, 'document.order': 1 } },
];

/** The view as it is made: with the ids by which duties are asked for. */
export const identifiedDuties = (terms: DutyTerms): DutiesView => {
  const view = duties(terms);
  return {
    ...view,
    indexes: [...view.indexes, ...listIndexes],
    complete: (row) => {
      const { document } = row;
      if (!document) return Promise.resolve(row);
      const waiting = document.waiting.map((duty) => ({ ...duty, id: dutyId(row._id, duty) }));
      const order = document.nextDueAt === undefined ? {} : { order: `${document.nextDueAt} ${row._id}` };
      return Promise.resolve({ ...row, document: { ...document, waiting, ...order } });
    },
  };
};
