import { z } from 'zod';

export const instant = z.iso.datetime({ precision: 3 });
export const localDate = z.iso.date();
export const text = z.string().min(1);
/** Opaque: the id of somebody of the staff, never a name. */
export const staffId = z.string().min(1);

export const channels = ['phone', 'email', 'portal', 'meeting'] as const;
export const channel = z.enum(channels);
export type Channel = z.infer<typeof channel>;

export const languages = ['nl', 'en'] as const;
export const subjectKinds = ['service', 'process', 'product'] as const;
export const concerns = z.strictObject({ kind: z.enum(subjectKinds), name: text });

export const severities = ['low', 'normal', 'high'] as const;
export const severity = z.enum(severities);
export type Severity = z.infer<typeof severity>;

export const escalationTargets = ['account-manager', 'service-manager'] as const;
export const outcomes = ['upheld', 'partly-upheld', 'not-upheld'] as const;

export const deadlines = ['acknowledgement', 'plan', 'resolution'] as const;
export const deadline = z.enum(deadlines);
export type Deadline = z.infer<typeof deadline>;

/** How a due date came about, day by day: the event alone proves it, whatever the calendar says later. */
const basis = z.strictObject({
  policy: text,
  version: text,
  timeZone: text,
  workingDays: z.int(),
  skipped: z.array(z.strictObject({ date: localDate, reason: text })).readonly(),
});

/** One promise of a deadline: `dueOn` is the last local day on time, `dueAt` the first instant that is too late. */
export const due = z.strictObject({ deadline, promise: z.int().positive(), dueOn: localDate, dueAt: instant, basis });
export type Due = z.infer<typeof due>;
