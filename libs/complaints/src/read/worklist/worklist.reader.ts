import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@platform/decider';
import { SealingKeyMissing } from '@platform/event-store';
import { asking, ViewReader, type Row } from '@platform/read-store';
import { withoutSealed } from '@redress/privacy';
import type { FindCursor } from 'mongodb';
import { RoleShapes } from '../role-shapes';
import { listedCase } from './listed-case.projection';
import type { CasePageAnswer, ListedCaseAnswer } from './worklist.answer';
import { worklist } from './worklist.projection';
import type { WorklistDocument } from './worklist-document.projection';
import { WorklistQueries, type ListQuestion } from './worklist.query';
import type { WorklistSearch } from './worklist-search.query';

/** A list that somebody in a role asks for. */
export type ListRequest = Pick<ListQuestion, 'list' | 'query'> & { readonly role: string };

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
    private readonly queries: WorklistQueries,
    private readonly clock: Clock,
  ) {}

  /**
   * A page of a list.
   *
   * @throws ProblemError `validation-failed` when the cursor is none, or of another query
   * @throws ViewBehind, ViewStoreUnavailable
   */
  async page(request: ListRequest): Promise<CasePageAnswer> {
    const question = this.questionOf(request);
    const { limit = USUAL_LIMIT } = request.query;
    const rows = await this.rows(this.queries.pageOf(question));
    const found = await asking(() => rows.limit(limit + 1).toArray());
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1)?.document : undefined;
    return {
      items: await Promise.all(shown.map((row) => this.shown(row, request.role))),
      nextCursor: last ? this.queries.cursorAfter(question, last) : null,
    };
  }

  /**
   * All rows of a list, a few at a time; the first are there already. Whoever stops early ends the search.
   *
   * @throws ViewBehind, ViewStoreUnavailable
   */
  async all(request: ListRequest): Promise<AsyncIterable<readonly ListedCaseAnswer[]>> {
    const rows = (await this.rows(this.queries.search(this.questionOf(request)))).batchSize(EXPORT_BATCH);
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

  private questionOf({ list, query, role }: ListRequest): ListQuestion {
    return { list, query, everywhere: this.shapes.seesPersonalData(role) };
  }

  private async rows({ filter, sort, hint }: WorklistSearch): Promise<Rows> {
    const collection = await this.views.collectionOf(worklist);
    return collection.find(filter, { sort, hint, projection: UNSHOWN });
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
