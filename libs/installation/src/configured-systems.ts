import type { Settings } from '@platform/config';
import type { ConfiguredSystems } from '@redress/complaints';

/** The systems of record that the settings name: a PCT that is kept by hand too. */
export const configuredSystems = ({ serviceNow, pctFile }: Pick<Settings, 'serviceNow' | 'pctFile'>): ConfiguredSystems => [
  ...(serviceNow ? ['servicenow' as const] : []),
  ...(pctFile === undefined ? [] : ['pct' as const]),
];
