import { MongoBulkWriteError, MongoError, MongoServerError } from 'mongodb';

/** The view store does not answer. */
export class ViewStoreUnavailable extends Error {
  constructor(options: ErrorOptions) {
    super('the view store is unavailable', options);
  }
}

/** The view has not reached what was asked for yet. */
export class ViewBehind extends Error {
  constructor(view: string) {
    super(`the view ${view} is behind`);
  }
}

/** Another process does this work now: this one stops writing. */
export class LeaseLost extends Error {
  constructor() {
    super('another process has taken over');
  }
}

/** Refusals of a server that is going, coming or changing places: they pass. ShutdownInProgress, NotWritablePrimary, InterruptedAtShutdown and their like. */
const PASSING_CODES = new Set<unknown>([91, 189, 10107, 11600, 11602, 13435, 13436]);
const DUPLICATE_KEY = 11_000;

/** Whether the store is away: no answer came, or one that passes. All other answers of a server are about the request. */
export const isAway = (error: unknown): boolean =>
  error instanceof MongoError && (!(error instanceof MongoServerError) || PASSING_CODES.has(error.code));

/** Runs an operation against the store. @throws ViewStoreUnavailable when it is away; every other error as it is */
export const asking = async <Value>(operation: () => Promise<Value>): Promise<Value> => {
  try {
    return await operation();
  } catch (error) {
    throw isAway(error) ? new ViewStoreUnavailable({ cause: error }) : error;
  }
};

/** Whether a write failed because such a document is there already; a bulk, whether nothing else went wrong in it. */
export const isDuplicateKey = (error: unknown): boolean => {
  if (error instanceof MongoBulkWriteError)
    return [error.writeErrors].flat().every(({ code }) => code === DUPLICATE_KEY) && isDuplicate(error);
  return isDuplicate(error);
};

const isDuplicate = (error: unknown): boolean => error instanceof MongoServerError && error.code === DUPLICATE_KEY;
