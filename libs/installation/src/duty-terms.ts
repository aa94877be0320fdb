import { readSettingFile, type Settings } from '@platform/config';
import type { DutyTerms, DutyUse, RegisterName, ServiceTerms } from '@redress/complaints';
import { z } from 'zod';
import { inUseSince } from './in-use-since';

/**
 * What has to happen by itself, and since when. The same settings and the same data folder lead to the same duties, in every process.
 *
 * @param now RFC 3339 UTC: from then on what is new in the settings is used
 * @throws Error when the data folder cannot be read or written
 */
export const dutyTermsOf = async (settings: Settings, { calendar }: ServiceTerms, now: string): Promise<DutyTerms> => {
  const systems = await toldByThemselves(settings);
  const uses: readonly DutyUse[] = ['customer-mail', ...(settings.staffFile === undefined ? [] : ['staff-mail' as const]), ...systems];
  const { officeHours, reminders, retentionMonths } = settings;
  return { calendar, officeHours, reminders, retentionMonths, systems, inUseSince: await inUseSince(settings.dataDir, uses, now) };
};

/** A PCT that is kept by hand is told nothing: a handler confirms that a case stands there. */
const toldByThemselves = async ({ serviceNow, pctFile: path }: Settings): Promise<readonly RegisterName[]> => {
  const isByHand = path !== undefined && (await readSettingFile({ setting: 'PCT_FILE', path }, pctMode)).mode === 'manual';
  return [...(serviceNow ? ['servicenow' as const] : []), ...(path === undefined || isByHand ? [] : ['pct' as const])];
};

const pctMode = z.looseObject({ mode: z.string().optional() });
