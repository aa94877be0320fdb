import { Document } from '../bson/document';
import { wholeNumber } from '../bson/number';
import { badValue, CommandError, notImplemented, typeMismatch } from '../errors';
import type { Options, OptionTable } from './options';

/** Options that every command has. */
export const GENERIC_OPTIONS: OptionTable = {
  $db: 'text',
  $readPreference: 'ignored',
  $clusterTime: 'ignored',
  lsid: 'document',
  comment: 'ignored',
  maxTimeMS: 'count',
  readConcern: 'document',
  writeConcern: 'document',
  txnNumber: 'any',
  autocommit: 'any',
  startTransaction: 'any',
  apiVersion: 'text',
  apiStrict: 'flag',
  apiDeprecationErrors: 'flag',
};

const TRANSACTION_OPTIONS = ['txnNumber', 'autocommit', 'startTransaction'];
const WRITE_CONCERN_FIELDS = new Set(['w', 'j', 'fsync', 'wtimeout']);
const READ_CONCERNS = new Set(['local', 'available', 'majority']);
const READ_CONCERNS_OF_REPLICA_SETS = new Set(['linearizable', 'snapshot']);

/** @throws CommandError for what a standalone refuses whatever the command: transactions, several nodes, other versions of the API */
export function checkGenericOptions(options: Options): void {
  options.count('maxTimeMS');
  if (TRANSACTION_OPTIONS.some((name) => options.has(name))) {
    throw new CommandError(20, 'Transaction numbers are only allowed on a replica set member or mongos');
  }
  if (options.flag('apiStrict', false)) throw notImplemented('the option apiStrict');
  if (options.has('apiVersion') && options.text('apiVersion') !== '1') throw new CommandError(322, 'API version must be "1"');
  checkReadConcern(options.document('readConcern') ?? Document.empty);
  checkWriteConcern(options.document('writeConcern') ?? Document.empty);
}

function checkReadConcern(concern: Document): void {
  for (const name of concern.names()) if (name !== 'level') throw notImplemented(`the option readConcern.${name}`);
  const level = concern.get('level') ?? 'local';
  if (typeof level !== 'string') throw typeMismatch("BSON field 'readConcern.level' is of the wrong type");
  if (READ_CONCERNS_OF_REPLICA_SETS.has(level))
    throw new CommandError(123, `node needs to be a replica set member to use readConcern: ${level}`);
  if (!READ_CONCERNS.has(level)) throw badValue(`'${level}' is no level of a read concern`);
}

/** Whatever is asked for, an answer comes after the sync to the disk. */
function checkWriteConcern(concern: Document): void {
  for (const name of concern.names()) {
    if (!WRITE_CONCERN_FIELDS.has(name)) throw new CommandError(40415, `BSON field 'writeConcern.${name}' is an unknown field.`);
  }
  const nodes = concern.get('w') ?? 'majority';
  const isForOne = nodes === 'majority' || wholeNumber(nodes) === 0 || wholeNumber(nodes) === 1;
  if (!isForOne) throw badValue("cannot use 'w' > 1 when a host is not replicated");
}
