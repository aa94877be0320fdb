import { setting } from './setting-types';
import type { OfficeHours, Reminders } from './settings';

const HOURS = /^((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d)$/;

/** When people are at work: two local times of one day. */
export const officeHours = setting('two times such as 08:30-17:00, the earlier one first', (written): OfficeHours | undefined => {
  const [, from = '', until = ''] = HOURS.exec(written) ?? [];
  return from < until ? { from, until } : undefined;
});

const REMINDER = /^(acknowledgement|plan|resolution):(\d{1,2})d$/;

/** When people are reminded of each deadline: how many working days before its last day on time. */
export const reminders = setting(
  'different reminders such as plan:1d,plan:0d (acknowledgement, plan or resolution, and working days before it is due)',
  (written): Reminders | undefined => {
    const parts = written.split(',');
    const found = parts.map(reminderIn).filter((reminder) => reminder !== undefined);
    const distinct = new Set(found.map(({ deadline, days }) => `${deadline}:${days}`));
    return distinct.size === parts.length ? byDeadline(found) : undefined;
  },
);

interface Reminder {
  readonly deadline: string;
  readonly days: number;
}

const reminderIn = (text: string): Reminder | undefined => {
  const [, deadline, days] = REMINDER.exec(text.trim()) ?? [];
  return deadline === undefined ? undefined : { deadline, days: Number(days) };
};

const byDeadline = (found: readonly Reminder[]): Reminders => {
  const earliestFirst = found.toSorted((one, other) => other.days - one.days);
  const named = [...new Set(found.map(({ deadline }) => deadline))];
  const daysOf = (name: string) => earliestFirst.filter(({ deadline }) => deadline === name).map(({ days }) => days);
  return Object.fromEntries(named.map((deadline) => [deadline, daysOf(deadline)]));
};
