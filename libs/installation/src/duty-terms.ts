import type { Settings } from '@platform/config';
import type { DutyTerms, DutyUse, ServiceTerms } from '@redress/complaints';
import { inUseSince } from './in-use-since';

/**
 * What has to happen by itself, and since when. The same settings and the same data folder lead to the same duties, in every process.
 *
 * @param now RFC 3339 UTC: from then on what is new in the settings is used
 * @throws Error when the data folder cannot be read or written
 */
export const dutyTermsOf = async (settings: Settings, { calendar }: ServiceTerms, now: string): Promise<DutyTerms> => {
  const systems = settings.serviceNow ? (['servicenow'] as const) : [];
  const uses: readonly DutyUse[] = ['customer-mail', ...(settings.staffFile === undefined ? [] : (['staff-mail'] as const)), ...systems];
  const { officeHours, reminders } = settings;
  return { calendar, officeHours, reminders, systems, inUseSince: await inUseSince(settings.dataDir, uses, now) };
};
