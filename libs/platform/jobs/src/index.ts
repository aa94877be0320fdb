export { BellUnavailable, noBell, type Bell } from './bell/bell';
export { BullBell, type BellListener, type BullBellParts } from './bell/bull-bell';
export { openBellBoard, type BellBoard } from './board/bell-board';
export { SteadyClock, type Clocks } from './clock/steady-clock';
export { TaskRounds, type TaskRoundsParts } from './rounds/task-rounds';
export { TaskWorker, type TaskWorkerParts } from './rounds/task-worker';
export type { Attempted, FiredBy, WorkObserver } from './rounds/work-observer';
export { TaskRuns, type TaskRun, type TaskRunRow } from './runs/task-runs';
export type { GivenUp, Hands, Outcome, Task, Tasks } from './task';
