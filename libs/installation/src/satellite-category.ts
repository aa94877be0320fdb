/** Streams of an installation that are no cases. */
export type Satellite = 'audit' | 'apiclient';

const CASES = 'complaint';

/**
 * The category of streams beside those of the cases. Installations on one server stay apart: one that names its category otherwise has it before the name.
 *
 * @param streamCategory that of the cases, `STREAM_CATEGORY`
 * @returns `audit`, or `<streamCategory>.audit`
 */
export const satelliteCategory = (streamCategory: string, satellite: Satellite): string =>
  streamCategory === CASES ? satellite : `${streamCategory}.${satellite}`;
