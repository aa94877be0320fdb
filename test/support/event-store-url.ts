/**
 * The event store that the tests run against: the server that `EVENTSTORE_URL` names, else the embedded engine of this run.
 *
 * @throws Error with the reason when there is none, so that a test which needs one fails instead of skipping itself
 */
export function eventStoreUrl(): string {
  const url = process.env['EVENTSTORE_URL'];
  if (!url) throw new Error(`no event store to test with: ${process.env['REDRESS_NO_ENGINE'] ?? 'jest ran without its global set-up'}`);
  return url;
}
