import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@platform/decider';
import { validationFailed } from '@platform/http';
import { VIEW_TERMS, type ViewTerms } from '../view-terms';
import { PageCursors } from '../page-cursors';
import { SearchTokens } from '../search-tokens';
import type { WorklistQueryDto } from './worklist.dto';
import type { WorklistDocument } from './worklist-document.projection';
import { canonicalQuery, filtersOf, orderOf } from './worklist-filters.query';
import { worklistSearch, type WorklistSearch } from './worklist-search.query';

/** A list, and what somebody asks of it. */
export interface ListQuestion {
  readonly list: 'complaints' | 'reports';
  readonly query: WorklistQueryDto;
  /** Whether they may look for more than references. */
  readonly everywhere: boolean;
}

/** Turns what is asked for into questions to the collection, and marks where pages end. */
@Injectable()
export class WorklistQueries {
  constructor(
    private readonly tokens: SearchTokens,
    private readonly cursors: PageCursors,
    private readonly clock: Clock,
    @Inject(VIEW_TERMS) private readonly terms: ViewTerms,
  ) {}

  /** All rows of a list, or those behind a place in its order. */
  search({ list, query, everywhere }: ListQuestion, after?: string): WorklistSearch {
    const filters = filtersOf(query, list === 'complaints', { tokens: this.tokens, everywhere, timeZone: this.terms.calendar.timeZone });
    return worklistSearch(filters, { ...orderOf(query), ...(after === undefined ? {} : { after }) }, this.clock.now());
  }

  /**
   * The rows of a list from where the page begins.
   *
   * @throws ProblemError `validation-failed` when the cursor is none, or of another query
   */
  pageOf(question: ListQuestion): WorklistSearch {
    const { cursor } = question.query;
    if (cursor === undefined) return this.search(question);
    const place = this.cursors.placeIn(canonicalQuery(question.list, question.query), cursor);
    if (place !== null) return this.search(question, place);
    throw validationFailed([{ field: 'cursor', message: 'must be the nextCursor of a page of this query' }]);
  }

  /** The mark of the page after a row. */
  cursorAfter({ list, query }: ListQuestion, { order }: Pick<WorklistDocument, 'order'>): string {
    return this.cursors.after(canonicalQuery(list, query), order[orderOf(query).by]);
  }
}
