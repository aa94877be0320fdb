import type { Settings } from '@platform/config';
import { serviceTermsOf } from '@redress/installation';
import { ok, type Finding } from './finding';

/** Which days count. @throws SettingError for a policy, time zone or date that does not exist */
export const checkCalendar = (settings: Settings): Finding => {
  const { policy, version, closingDays, timeZone } = serviceTermsOf(settings).calendar;
  return ok(`${policy} ${version}, ${String(closingDays.length)} closing ${closingDays.length === 1 ? 'day' : 'days'}, ${timeZone}`);
};
