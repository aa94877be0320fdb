import type { Installation } from './installation';
import { satelliteCategory } from './satellite-category';

/** The log of an installation, and what whoever signs or verifies it works with. */
export const logOf = ({ log, streams, readStore, secret, sealed, clock, settings }: Installation) => ({
  ...{ log, streams, readStore, secret, sealed, clock },
  dataDir: settings.dataDir,
  categories: categoriesOf(settings.streamCategory),
});

/** The categories of all streams of an installation, those of the cases first: permanent. */
const categoriesOf = (streamCategory: string): readonly string[] => [
  streamCategory,
  satelliteCategory(streamCategory, 'audit'),
  satelliteCategory(streamCategory, 'apiclient'),
];
