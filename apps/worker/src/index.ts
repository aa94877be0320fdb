export { openOutsideWorld, type OpenedWorld } from './outside-world';
export { openWorker, WorkerModule } from './worker.module';
