/**
 * The MongoDB that the tests run against: the server that `MONGODB_URL` names, else the embedded one of this run.
 *
 * @throws Error with the reason when there is none, so that a test which needs one fails instead of skipping itself
 */
export function mongoUrl(): string {
  const url = process.env['MONGODB_URL'];
  if (!url) throw new Error(`no MongoDB to test with: ${process.env['REDRESS_NO_ENGINE'] ?? 'jest ran without its global set-up'}`);
  return url;
}
