import { TaskRuns, type TaskRun } from '@platform/jobs';
import { asking, type ReadStore } from '@platform/read-store';
import type { Collection, Filter } from 'mongodb';
import type { DutyState } from './duty-state.policy';

/** The collection that workers note in what they tried. */
const DUTY_RUNS = 'duty-runs';

interface RunRow extends TaskRun {
  readonly _id: string;
}

const parked: Filter<RunRow> = { parked: true };
const failed: Filter<RunRow> = { parked: false, attempts: { $gt: 0 }, lastError: { $gt: '' } };
const troubles: Readonly<Record<DutyState, readonly Filter<RunRow>[]>> = { waiting: [parked, failed], failed: [failed], parked: [parked] };

/** Which duties are meant: some, or all others. */
export interface DutyIds {
  readonly operator: '$in' | '$nin';
  readonly list: readonly string[];
}

/** What workers tried about duties. */
export class DutyRuns {
  private readonly runs: TaskRuns;
  private readonly rows: Collection<RunRow>;

  constructor(store: ReadStore) {
    this.runs = new TaskRuns(store, DUTY_RUNS);
    this.rows = store.collection(DUTY_RUNS);
  }

  /** What was tried about some duties, by their ids. @throws ViewStoreUnavailable */
  of(ids: readonly string[]): Promise<ReadonlyMap<string, TaskRun>> {
    return this.runs.of(ids);
  }

  /** Somebody asks for a duty to be tried again now. @throws ViewStoreUnavailable */
  retry(id: string): Promise<void> {
    return this.runs.retry(id);
  }

  /** The duties in a state: only what went wrong is written down, so those that just wait are all others. @throws ViewStoreUnavailable */
  async idsIn(state: DutyState): Promise<DutyIds> {
    const found = await Promise.all(
      troubles[state].map((filter) => asking(() => this.rows.find(filter, { projection: { _id: 1 } }).toArray())),
    );
    return { operator: state === 'waiting' ? '$nin' : '$in', list: found.flat().map(({ _id }) => _id) };
  }
}
