import { Int32 } from 'bson';
import { MAX_DOCUMENT_BYTES } from '../../document-size';
import type { Command, Reply } from '../command';

const MAX_MESSAGE_BYTES = 48_000_000;
const MAX_STATEMENTS = 100_000;
const SESSION_TIMEOUT_MINUTES = 30;
/** That of MongoDB 8.0. */
const WIRE_VERSION = 25;

const limits = (now: Date): Reply => ({
  maxBsonObjectSize: new Int32(MAX_DOCUMENT_BYTES),
  maxMessageSizeBytes: new Int32(MAX_MESSAGE_BYTES),
  maxWriteBatchSize: new Int32(MAX_STATEMENTS),
  localTime: now,
  logicalSessionTimeoutMinutes: new Int32(SESSION_TIMEOUT_MINUTES),
  minWireVersion: new Int32(0),
  maxWireVersion: new Int32(WIRE_VERSION),
  readOnly: false,
});

/** Says that this is a standalone, and what it takes. */
export const hello: Command = {
  names: ['hello'],
  options: undefined,
  run: ({ now }) => ({ isWritablePrimary: true, ...limits(now) }),
};

/** `hello` as it was called before. */
export const isMaster: Command = {
  names: ['isMaster', 'ismaster'],
  options: undefined,
  run: ({ now }) => ({ ismaster: true, helloOk: true, ...limits(now) }),
};
