import { isLocalDate, startOfDay } from '@redress/working-days';
import type { SearchTokens } from '../search-tokens';
import type { WorklistQueryDto } from './worklist.dto';
import type { OrderedBy } from './worklist-document.projection';
import type { DueBound, WorklistFilters, WorklistOrder } from './worklist-search.query';

/** The latest first: new cases come before all pages, so that no row stands on two of them. */
const USUAL_SORT = '-receivedAt';

/** What a question is read with. */
export interface QueryTerms {
  readonly tokens: SearchTokens;
  /** Whether the caller may look for more than references. */
  readonly everywhere: boolean;
  /** Where local dates begin and end. */
  readonly timeZone: string;
}

/** What a list is cut down to, from what was asked for. */
export const filtersOf = (query: WorklistQueryDto, isComplaint: boolean, terms: QueryTerms): WorklistFilters => {
  const { state, channel, severity, handler, manager, overdue, customer: subject, q, dueBefore } = query;
  const given = {
    state,
    channel,
    severity,
    handler,
    manager,
    overdue,
    subject,
    dueBefore: dueBefore === undefined ? undefined : dueBound(dueBefore, terms.timeZone),
    tokens: q === undefined ? undefined : terms.tokens.ofQuery(q, terms.everywhere),
  };
  return { isComplaint, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
};

/** A promise is due before a date when its last day on time is an earlier one: its due instant is then no later than the beginning of that date. */
const dueBound = (text: string, timeZone: string): DueBound =>
  isLocalDate(text) ? { operator: '$lte', instant: startOfDay(text, timeZone) } : { operator: '$lt', instant: text };

/** The order of a list, from the beginning. */
export const orderOf = ({ sort = USUAL_SORT }: Pick<WorklistQueryDto, 'sort'>): Omit<WorklistOrder, 'after'> => ({
  by: sort.replace('-', '') as OrderedBy,
  descending: sort.startsWith('-'),
});

/** The question in one form, whatever page of it and however many rows are wanted. */
export const canonicalQuery = (list: string, query: WorklistQueryDto): string => {
  const { limit: _limit, cursor: _cursor, sort = USUAL_SORT, ...filters } = query;
  return JSON.stringify([list, ...Object.entries({ ...filters, sort }).sort(([one], [other]) => (one < other ? -1 : 1))]);
};
