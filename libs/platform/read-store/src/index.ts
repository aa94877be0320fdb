export { asking, ViewBehind, ViewStoreUnavailable } from './store/errors';
export { Projector, type ProjectorParts } from './projector/projector';
export type { ProjectionObserver } from './projector/projection-observer';
export { projectedEvent } from './projector/row';
export { ParkedEvents, type ParkedEvent } from './store/parked-events';
export { ViewReader } from './query/view-reader';
export { ReadStore } from './store/read-store';
export type { MissingEvent, ProjectedEvent, Row, View, ViewIndex } from './store/view';
