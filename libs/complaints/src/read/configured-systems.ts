import type { ExternalSystem } from '../events/effect';

/** The systems of record that every complaint has to stand in, also those that are kept by hand. */
export type ConfiguredSystems = readonly ExternalSystem[];

/** These systems as an injectable value. */
export const CONFIGURED_SYSTEMS = Symbol('ConfiguredSystems');
