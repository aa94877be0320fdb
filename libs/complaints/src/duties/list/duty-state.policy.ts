import type { TaskRun } from '@platform/jobs';

/** How a duty stands: nothing is wrong, it is tried again by itself, or only when somebody asks for it. */
export const dutyStates = ['waiting', 'failed', 'parked'] as const;
export type DutyState = (typeof dutyStates)[number];

/** How a duty stands, by what was tried about it. One that was never tried, or is being tried for the first time, just waits. */
export const dutyStateOf = (run: TaskRun | undefined): DutyState => {
  if (run?.parked) return 'parked';
  return run && run.attempts > 0 && run.lastError !== undefined ? 'failed' : 'waiting';
};
