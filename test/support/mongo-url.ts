/**
 * A database on the view store that the tests run against: the server that `MONGODB_URL` names, else the embedded engine of this run.
 *
 * @throws Error with the reason when there is none, so that a test which needs one fails instead of skipping itself
 */
export function mongoUrl(database: string): string {
  const server = process.env['MONGODB_URL'];
  if (!server) throw new Error(`no view store to test with: ${process.env['REDRESS_NO_ENGINE'] ?? 'jest ran without its global set-up'}`);
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
