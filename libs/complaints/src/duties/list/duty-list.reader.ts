import { Injectable } from '@nestjs/common';
import { notFound, validationFailed } from '@platform/http';
import type { TaskRun } from '@platform/jobs';
import { asking } from '@platform/read-store';
import { PageCursors } from '../../read/page-cursors';
import { CaseDuties } from '../case-duties';
import type { DutyPageAnswer, ListedDutyAnswer, RetriedDutyAnswer } from './duty-list.answer';
import type { DutiesQueryDto } from './duty-list.dto';
import { DutyRuns } from './duty-runs';
import { dutySearch, foundDuties, type DutyFilters, type DutyPlace, type FoundDuty } from './duty-search';
import { dutyStateOf } from './duty-state.policy';

const USUAL_LIMIT = 50;
/** What is shown of a case, and nothing of what its duties follow from. */
const SHOWN = { 'document.order': 1, 'document.waiting': 1 } as const;

/** Lists what waits to happen by itself, and lets it be tried again. */
@Injectable()
export class DutyListReader {
  constructor(
    private readonly duties: CaseDuties,
    private readonly runs: DutyRuns,
    private readonly cursors: PageCursors,
  ) {}

  /**
   * A page of what waits: the cases with the earliest duty first, the duties of a case together, the earliest first.
   *
   * @throws ProblemError `validation-failed` when the cursor is none, or of another query
   * @throws ViewBehind, ViewStoreUnavailable
   */
  async page(query: DutiesQueryDto): Promise<DutyPageAnswer> {
    const { limit = USUAL_LIMIT } = query;
    const after = this.placeOf(query);
    const found = await this.found(await this.filtersOf(query), limit, after);
    const shown = found.slice(0, limit);
    const runs = await this.runs.of(shown.map(({ duty }) => duty.id));
    const last = found.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map((one) => listedDuty(one, runs.get(one.duty.id))),
      nextCursor: last ? this.cursors.after(canonicalQuery(query), `${last.place.order}/${last.place.duty}`) : null,
    };
  }

  /**
   * Lets a duty be tried again at once, whatever went wrong before.
   *
   * @throws ProblemError `not-found` when no such duty waits
   * @throws ViewBehind, ViewStoreUnavailable
   */
  async retry(id: string): Promise<RetriedDutyAnswer> {
    const rows = await this.duties.rows();
    const waits = await asking(() => rows.findOne({ 'document.waiting.id': id }, { projection: { _id: 1 } }));
    if (!waits) throw notFound();
    await this.runs.retry(id);
    return { id, state: 'waiting' };
  }

  private placeOf(query: DutiesQueryDto): DutyPlace | undefined {
    if (query.cursor === undefined) return undefined;
    const [order, duty] = this.cursors.placeIn(canonicalQuery(query), query.cursor)?.split('/') ?? [];
    if (order !== undefined && duty !== undefined) return { order, duty };
    throw validationFailed([{ field: 'cursor', message: 'must be the nextCursor of a page of this query' }]);
  }

  private async filtersOf({ state, kind, case: caseId }: DutiesQueryDto): Promise<DutyFilters> {
    return {
      ...(caseId !== undefined && { caseId }),
      ...(kind !== undefined && { kind }),
      ...(state !== undefined && { ids: await this.runs.idsIn(state) }),
    };
  }

  /** One more than a page holds, if there is one. Every case that is found has such a duty; only that in which the page begins may be through. */
  private async found(filters: DutyFilters, limit: number, after: DutyPlace | undefined): Promise<readonly FoundDuty[]> {
    const { filter, hint } = dutySearch(filters, after);
    const collection = await this.duties.rows();
    const options = { hint, sort: { 'document.order': 1 }, limit: limit + 2, projection: SHOWN } as const;
    return foundDuties(await asking(() => collection.find(filter, options).toArray()), filters, after);
  }
}

/** The question in one form, whatever page of it and however many rows are wanted. */
const canonicalQuery = ({ state, kind, case: caseId }: DutiesQueryDto): string => JSON.stringify({ list: 'duties', state, kind, caseId });

const listedDuty = ({ caseId, duty }: FoundDuty, run: TaskRun | undefined): ListedDutyAnswer => {
  const { id, kind, about, to, dueAt } = duty;
  const state = dutyStateOf(run);
  const error = state === 'waiting' ? undefined : run?.lastError;
  return {
    ...{ id, kind, caseId, about },
    ...(to !== undefined && { to }),
    ...{ dueAt, state, attempts: run?.attempts ?? 0 },
    ...(error !== undefined && { lastError: error }),
  };
};
