import { TaskRuns, type TaskRunRow } from '@platform/jobs';
import { asking, type ReadStore } from '@platform/read-store';
import type { Filter } from 'mongodb';
import type { DutyState } from './duty-state.policy';

/** The collection that workers note in what they tried. */
const DUTY_RUNS = 'duty-runs';

const parked: Filter<TaskRunRow> = { parked: true };
const failed: Filter<TaskRunRow> = { parked: false, attempts: { $gt: 0 }, lastError: { $gt: '' } };
const troubles: Readonly<Record<DutyState, readonly Filter<TaskRunRow>[]>> = {
  waiting: [parked, failed],
  failed: [failed],
  parked: [parked],
};

/** Which duties are meant: some, or all others. */
export interface DutyIds {
  readonly operator: '$in' | '$nin';
  readonly list: readonly string[];
}

/** What workers tried about duties. */
export class DutyRuns extends TaskRuns {
  constructor(store: ReadStore) {
    super(store, DUTY_RUNS);
  }

  /** The duties in a state: only what went wrong is written down, so those that just wait are all others. @throws ViewStoreUnavailable */
  async idsIn(state: DutyState): Promise<DutyIds> {
    const found = await Promise.all(
      troubles[state].map((filter) => asking(() => this.rows.find(filter, { projection: { _id: 1 } }).toArray())),
    );
    return { operator: state === 'waiting' ? '$nin' : '$in', list: found.flat().map(({ _id }) => _id) };
  }
}
