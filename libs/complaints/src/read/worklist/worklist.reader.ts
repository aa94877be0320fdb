import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock } from '@platform/decider';
import { SealingKeyMissing } from '@platform/event-store';
import { validationFailed } from '@platform/http';
import { asking, ViewReader, type Row } from '@platform/read-store';
import { withoutSealed } from '@redress/privacy';
import type { FindCursor } from 'mongodb';
import { RoleShapes } from '../role-shapes';
import { VIEW_TERMS, type ViewTerms } from '../view-terms';
import { listedCase } from './listed-case';
import { PageCursors } from './page-cursors';
import { SearchTokens } from './search-tokens';
import type { CasePageAnswer, ListedCaseAnswer } from './worklist.answer';
import type { WorklistQueryDto } from './worklist.dto';
import { worklist } from './worklist.projection';
import type { WorklistDocument } from './worklist-document.projection';
import { canonicalQuery, filtersOf, orderOf } from './worklist-query';
import { worklistSearch, type WorklistOrder } from './worklist-search';

/** A list that somebody asks for. */
export interface ListRequest {
  readonly list: 'complaints' | 'reports';
  readonly query: WorklistQueryDto;
  readonly role: string;
}

type FoundRow = Row<WorklistDocument>;
type Rows = FindCursor<FoundRow>;

/** What no list shows. */
const UNSHOWN = { 'document.search.tokens': 0, 'document.deadlines.deadlines': 0 } as const;
const USUAL_LIMIT = 50;
/** So many rows of an export are fetched and opened at once. */
const EXPORT_BATCH = 200;

/** Lists cases. */
@Injectable()
export class WorklistReader {
  private readonly logger = new Logger('Worklist');

  constructor(
    private readonly views: ViewReader,
    private readonly shapes: RoleShapes,
    private readonly clock: Clock,
    private readonly tokens: SearchTokens,
    private readonly cursors: PageCursors,
    @Inject(VIEW_TERMS) private readonly terms: ViewTerms,
  ) {}

  /**
   * A page of a list.
   *
   * @throws ProblemError `validation-failed` when the cursor is none, or of another query
   * @throws ViewBehind, ViewStoreUnavailable
   */
  async page(request: ListRequest): Promise<CasePageAnswer> {
    const { limit = USUAL_LIMIT } = request.query;
    const rows = await this.rows(request, this.after(request));
    const found = await asking(() => rows.limit(limit + 1).toArray());
    const shown = found.slice(0, limit);
    const last = shown.at(-1)?.document?.order[orderOf(request.query).by];
    return {
      items: await Promise.all(shown.map((row) => this.shown(row, request.role))),
      nextCursor: found.length > limit && last !== undefined ? this.cursors.after(questionOf(request), last) : null,
    };
  }

  /**
   * All rows of a list, a few at a time; the first are there already. Whoever stops early ends the search.
   *
   * @throws ViewBehind, ViewStoreUnavailable
   */
  async all(request: ListRequest): Promise<AsyncIterable<readonly ListedCaseAnswer[]>> {
    const rows = (await this.rows(request)).batchSize(EXPORT_BATCH);
    return this.batches(rows, await asking(() => rows.next()), request.role);
  }

  private async *batches(rows: Rows, first: FoundRow | null, role: string): AsyncGenerator<readonly ListedCaseAnswer[], void, undefined> {
    try {
      for (let row = first; row; row = await asking(() => rows.next())) {
        const fetched = [row, ...rows.readBufferedDocuments(EXPORT_BATCH - 1)];
        yield await Promise.all(fetched.map((found) => this.shown(found, role)));
      }
    } finally {
      await rows.close();
    }
  }

  private async rows({ list, query, role }: ListRequest, after?: string): Promise<Rows> {
    const { timeZone } = this.terms.calendar;
    const terms = { tokens: this.tokens, everywhere: this.shapes.seesPersonalData(role), timeZone };
    const order: WorklistOrder = { ...orderOf(query), ...(after === undefined ? {} : { after }) };
    const search = worklistSearch(filtersOf(query, list === 'complaints', terms), order, this.clock.now());
    const collection = await this.views.collectionOf(worklist);
    return collection.find(search.filter, { sort: search.sort, hint: search.hint, projection: UNSHOWN });
  }

  private after(request: ListRequest): string | undefined {
    const { cursor } = request.query;
    if (cursor === undefined) return undefined;
    const place = this.cursors.placeIn(questionOf(request), cursor);
    if (place !== null) return place;
    throw validationFailed([{ field: 'cursor', message: 'must be the nextCursor of a page of this query' }]);
  }

  /** One case that cannot be opened hides none of the others. */
  private async shown(row: FoundRow, role: string): Promise<ListedCaseAnswer> {
    const listed = listedCase(row, { now: this.clock.now(), withSubject: this.shapes.seesPersonalData(role) });
    try {
      return (await this.shapes.shapedFor(role, row._id, listed)) as ListedCaseAnswer;
    } catch (error) {
      if (!(error instanceof SealingKeyMissing)) throw error;
      this.logger.error(error.message);
      return withoutSealed(listed) as ListedCaseAnswer;
    }
  }
}

const questionOf = ({ list, query }: ListRequest): string => canonicalQuery(query, list);
