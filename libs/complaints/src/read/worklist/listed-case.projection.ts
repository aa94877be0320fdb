import type { Row } from '@platform/read-store';
import type { WorklistDocument } from './worklist-document.projection';

/** How a row is looked at. */
export interface Look {
  /** RFC 3339 UTC. */
  readonly now: string;
  /** Whether the caller may know that two cases are about the same person. */
  readonly withSubject: boolean;
}

/** A row as it is listed, its personal fields still sealed. */
export const listedCase = ({ _id: id, document, missing = [] }: Row<WorklistDocument>, look: Look): object => ({
  id,
  ...(missing.length > 0 ? { incomplete: true } : {}),
  ...(document && listedFields(document, look)),
});

const listedFields = ({ facts, deadlines, updatedAt, due, search, erasedAt }: WorklistDocument, { now, withSubject }: Look) => {
  const { id: _id, stateBeforeIncident: _before, customer, ...shown } = facts;
  const { organisation, name } = customer;
  return {
    ...shown,
    receivedAt: deadlines.receivedAt,
    updatedAt,
    ...(erasedAt === undefined ? {} : { erasedAt }),
    ...(due.plan === undefined ? {} : { planDueAt: due.plan }),
    ...(due.next === undefined ? {} : { nextDueAt: due.next }),
    overdue: due.next !== undefined && due.next <= now,
    customer: { organisation, name, ...(withSubject && search?.subjectId !== undefined ? { subjectId: search.subjectId } : {}) },
  };
};
