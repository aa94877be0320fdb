import type { View } from '@platform/read-store';
import type { ComplaintEvent } from '../../events/complaint-events';
import type { Duty } from '../duty';
import { dutyId } from './duty-id';
import { duties, type DutiesDocument, type DutyTerms } from './duties.projection';

/** A duty as it can be asked for. */
export interface IdentifiedDuty extends Duty {
  readonly id: string;
}

/** What waits for a case, each duty with its id. */
export interface IdentifiedDuties extends DutiesDocument {
  readonly waiting: readonly IdentifiedDuty[];
}

/** The view, to be asked or made. */
export type DutiesView = View<ComplaintEvent, DutiesDocument>;

/** The view as it is made: with the ids by which duties are asked for. */
export const identifiedDuties = (terms: DutyTerms): DutiesView => {
  const view = duties(terms);
  return {
    ...view,
    indexes: [...view.indexes, { name: 'id', key: { 'document.waiting.id': 1 } }],
    complete: (row) => {
      const { document } = row;
      if (!document) return Promise.resolve(row);
      const waiting = document.waiting.map((duty) => ({ ...duty, id: dutyId(row._id, duty) }));
      return Promise.resolve({ ...row, document: { ...document, waiting } });
    },
  };
};
