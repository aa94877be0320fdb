export { startMongoEngine, type MongoEngine } from './engine';
export type { MongoServerOptions } from './server';
