import type { CaseRecord, CaseStep } from '@redress/complaints';
import { isTemplate } from '@integrations/template';
import { z } from 'zod';
import { PLACEHOLDERS } from './placeholders';

const fieldName = z.string().regex(/^[a-z][a-z0-9_]*$/, { error: 'the name of a field, such as short_description,' });
const code = z.string().regex(/^[A-Za-z0-9_.-]{1,40}$/, { error: 'a value of a choice list, such as "6",' });
const template = z
  .string()
  .refine((text) => isTemplate(text, PLACEHOLDERS), { error: `a text in which braces hold one of ${PLACEHOLDERS.join(', ')}` });
const templates = z.record(fieldName, template);

export const stepStates = [
  'registered',
  'acknowledged',
  'planned',
  'resolved',
  'closed',
  'withdrawn',
] as const satisfies readonly CaseStep['state'][];
const channelNames = ['phone', 'email', 'portal', 'meeting'] as const satisfies readonly CaseRecord['channel'][];
const severityNames = ['low', 'normal', 'high'] as const satisfies readonly NonNullable<CaseRecord['severity']>[];

/** How cases are written into one table. */
export const tableMapping = z.strictObject({
  /** Field → text of a new record, with `{placeholders}`. */
  fields: templates,
  /** What `{channel}` stands for. */
  channels: z.record(z.enum(channelNames), z.string()),
  /** What `{severity}` stands for. */
  severities: z.record(z.enum(severityNames), z.string()),
  stateField: fieldName,
  /** Our state → value in the choice list of the state field. */
  states: z.record(z.enum(stepStates), code),
  /** The journal field. */
  noteField: fieldName,
  /** The fields that a record needs to be closed, and in which of our states they are written. */
  closing: z.strictObject({ states: z.array(z.enum(stepStates)), fields: templates }),
  /** Field → how many characters it holds. Longer texts are cut. */
  longest: z.record(fieldName, z.int().min(2)),
});
export type TableMapping = z.output<typeof tableMapping>;

/** How the connector speaks to one instance. */
export interface Mapping {
  /** Comes before our reference in `correlation_id`. */
  readonly correlationPrefix: string;
  /** The user name of the connector there: its own changes are no news. */
  readonly integrationUser: string | undefined;
  readonly complaint: MappedTable;
  readonly incident: MappedTable;
}

export interface MappedTable extends TableMapping {
  readonly table: string;
}
