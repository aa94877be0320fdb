export { Faults, type FaultTarget } from './faults';
export { startEventStoreServer, type EventStoreServer, type EventStoreServerOptions } from './server';
