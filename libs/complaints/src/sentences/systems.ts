import type { ExternalSystem } from '../events/effect';
import type { Words } from './phrases';

/** What the systems of record call themselves, in every language. */
export const systems: Words<ExternalSystem> = { servicenow: 'ServiceNow', pct: 'PCT' };
