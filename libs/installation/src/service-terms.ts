import { SettingError, type Settings } from '@platform/config';
import type { ServiceTerms } from '@redress/complaints';
import { parseCalendar, type CalendarText } from '@redress/working-days';

const settingOf: Record<keyof CalendarText, string> = {
  policy: 'CALENDAR_POLICY',
  timeZone: 'TIME_ZONE',
  closingDays: 'CLOSING_DAYS',
};

/** What the settings promise to customers. @throws SettingError for a policy, time zone or date that does not exist */
export const serviceTermsOf = ({ calendarPolicy, timeZone, closingDays, acknowledgeWithin, planWithin }: Settings): ServiceTerms => {
  const parsed = parseCalendar({ policy: calendarPolicy, timeZone, closingDays });
  if (parsed.ok) return { calendar: parsed.calendar, acknowledgeWithin, planWithin };
  const [problem] = parsed.problems;
  throw new SettingError(settingOf[problem?.setting ?? 'policy'], `does not know '${problem?.value ?? ''}'`);
};
