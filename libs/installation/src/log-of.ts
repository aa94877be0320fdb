import type { Installation } from './installation';
import { satelliteCategory } from './satellite-category';

/** What whoever signs or verifies the log of an installation works with. */
export type InstallationLog = Pick<Installation, 'log' | 'streams' | 'readStore' | 'secret' | 'sealed' | 'clock'> & {
  readonly dataDir: string;
  /** The categories of all its streams: permanent. */
  readonly categories: readonly string[];
};

/** The log of an installation, and what it is signed with. */
export const logOf = ({ log, streams, readStore, secret, sealed, clock, settings }: Installation): InstallationLog => ({
  ...{ log, streams, readStore, secret, sealed, clock },
  dataDir: settings.dataDir,
  categories: categoriesOf(settings.streamCategory),
});

/** The categories of all streams of an installation, those of the cases first. */
const categoriesOf = (streamCategory: string): readonly string[] => [
  streamCategory,
  satelliteCategory(streamCategory, 'audit'),
  satelliteCategory(streamCategory, 'apiclient'),
];
