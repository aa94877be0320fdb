/** The servers of a connection string, and the database if it names one. */
const SERVERS_AND_DATABASE = /^([^:]+:\/\/[^/?]+)(\/[^?]*)?/;

/**
 * A database on the MongoDB that the tests run against: the server that `MONGODB_URL` names, else the embedded one of this run.
 *
 * @throws Error with the reason when there is none, so that a test which needs one fails instead of skipping itself
 */
export function mongoUrl(database: string): string {
  const url = process.env['MONGODB_URL'];
  if (!url) throw new Error(`no MongoDB to test with: ${process.env['REDRESS_NO_ENGINE'] ?? 'jest ran without its global set-up'}`);
  return url.replace(SERVERS_AND_DATABASE, `$1/${database}`);
}
