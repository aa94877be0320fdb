export { SteadyClock, type Clocks } from './clock/steady-clock';
export { TaskWorker, type TaskWorkerParts } from './rounds/task-worker';
export type { Attempted, WorkObserver } from './rounds/work-observer';
export { TaskRuns, type TaskRun } from './runs/task-runs';
export type { Act, Outcome, Task, Tasks } from './task';
