import type { CustomerNews, StaffNews } from '@redress/complaints';

export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

type News = CustomerNews | StaffNews;
export type Template = News['template'];

type OfMeasures<N> = N extends { readonly measures: readonly (infer Measure)[] } ? keyof Measure : never;
type Placeholder<N extends News> = Exclude<keyof N, 'template'> | OfMeasures<N>;
type Table<N extends News> = { readonly [T in N['template']]: Readonly<Record<Placeholder<Extract<N, { readonly template: T }>>, true>> };

const plan = { approach: true, measures: true, what: true, dueOn: true, resolveBy: true } as const;

/** What each letter to a customer has to say: all that the news holds, or it does not compile. */
const toCustomers: Table<CustomerNews> = {
  'complaint-registered': { acknowledgeBy: true, planBy: true },
  'complaint-acknowledged': { message: true },
  'plan-drafted': plan,
  'plan-revised': { ...plan, reason: true },
  'plan-deadline-extended': { planBy: true, reason: true },
  'customer-informed': { message: true },
  'complaint-resolved': { resolution: true, outcome: true, remedy: true },
  'complaint-closed': {},
};

/** What each letter to a handler or manager has to say. */
const toStaff: Table<StaffNews> = {
  'complaint-assigned': {},
  'complaint-escalated': { reason: true },
  'deadline-approaching': { deadline: true, dueOn: true },
  'deadline-missed': { deadline: true, dueOn: true, level: true },
  'resolution-reported': { outcome: true },
  'complaint-reopened': { reason: true },
};

/** Around the letter itself: salutation, case and farewell. */
export type Frame = 'to-customer' | 'to-staff';

/** What stands around a letter. */
export const frameOf = (template: Template): Frame => (template in toCustomers ? 'to-customer' : 'to-staff');

/** What one file names: what it has to, and what else it may. */
export interface Placeholders {
  readonly file: string;
  readonly required: readonly string[];
  readonly allowed: readonly string[];
}

/** Every file that a language has. */
export const placeholdersByFile: readonly Placeholders[] = [
  { file: 'to-customer', required: ['letter', 'name', 'subject', 'reference', 'trackingUrl', 'sender'], allowed: [] },
  { file: 'to-staff', required: ['letter', 'name', 'subject', 'reference', 'sender'], allowed: [] },
  ...Object.entries({ ...toCustomers, ...toStaff }).map(([file, own]) => ({
    file,
    required: ['subject-line', 'reference', ...Object.keys(own)],
    allowed: ['subject'],
  })),
];
