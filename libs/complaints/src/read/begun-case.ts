import type { CaseEvent } from './case-event';
import type { CaseDocument } from './complaint-details/case-document.projection';
import { caseAfter } from './complaint-details/complaint-details.projection';

/** A case as it stands after its events, oldest first. @throws Error when none of them is its receipt */
export const begunCase = (events: readonly CaseEvent[]): CaseDocument => {
  const document = caseAfter(events);
  if (!document) throw new Error('a case begins with its report');
  return document;
};
