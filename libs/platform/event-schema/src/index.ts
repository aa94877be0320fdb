export { defineEvent, type EventDefinition, type EventKind, type EventOf } from './event-definition';
export { personal, personalPaths, type Personal } from './personal';
export { isSealed, type Sealed } from './sealed';
