import { CommandError } from '../errors';
import type { Call } from './command';

const LONGEST_DATABASE = 63;
const LONGEST_NAMESPACE = 255;
const NOT_IN_DATABASE = /[\s/\\."$\0*<>:|?]/;
const NOT_IN_COLLECTION = /[$\0]/;

const invalid = (namespace: string): CommandError => new CommandError(73, `Invalid namespace specified '${namespace}'`);

/** @throws CommandError 73 for a name that no database has */
export function checkDatabase(name: string): void {
  if (name === '' || Buffer.byteLength(name) > LONGEST_DATABASE || NOT_IN_DATABASE.test(name)) throw invalid(name);
}

/** The full name of a collection. @throws CommandError 73 for a name that no collection has */
export function namespaceOf(database: string, collection: unknown): string {
  if (typeof collection !== 'string') throw new CommandError(73, 'collection name has invalid type');
  const namespace = `${database}.${collection}`;
  checkDatabase(database);
  if (collection === '' || collection.startsWith('.') || NOT_IN_COLLECTION.test(collection)) throw invalid(namespace);
  if (Buffer.byteLength(namespace) > LONGEST_NAMESPACE) throw invalid(namespace);
  return namespace;
}

/** The collection that a command is about. */
export const targetOf = ({ database, target }: Call): string => namespaceOf(database, target);

/** The same for a collection that is written to. @throws CommandError 73 also for those of the system */
export const writtenTargetOf = ({ database, target }: Call): string => writtenNamespaceOf(database, target);

/** The full name of a collection that is written to. @throws CommandError 73 as {@link writtenTargetOf} */
export function writtenNamespaceOf(database: string, collection: unknown): string {
  const namespace = namespaceOf(database, collection);
  if (namespace.startsWith(`${database}.system.`)) throw invalid(namespace);
  return namespace;
}

/** @throws CommandError 13 when a command that is about the whole server is not sent to the database `admin` */
export function checkAdmin({ database }: Call, command: string): void {
  if (database !== 'admin') throw new CommandError(13, `${command} may only be run against the admin database.`);
}
