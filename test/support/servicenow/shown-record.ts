import type { InstanceRecords, StoredRecord } from './instance-records';
import { tableDefinitions, type FieldDefinition } from './tables';

/** How a record is asked for. */
export interface Showing {
  readonly table: string;
  readonly records: InstanceRecords;
  readonly parameters: URLSearchParams;
  /** `https://instance` */
  readonly origin: string;
}

/** A record as the Table API answers it: everything is a text, unknown names among `sysparm_fields` are ignored. */
export const shownRecord = (record: StoredRecord, showing: Showing): Record<string, unknown> => {
  const wanted = showing.parameters.get('sysparm_fields')?.split(',');
  const fields = Object.entries(tableDefinitions[showing.table]?.fields ?? {}).filter(([name]) => !wanted || wanted.includes(name));
  return Object.fromEntries(fields.map(([name, field]) => [name, shownField(record, { name, field }, showing)]));
};

type NamedField = Readonly<{ name: string; field: FieldDefinition }>;

const shownField = (record: StoredRecord, { name, field }: NamedField, showing: Showing): unknown => {
  const value = record[name] ?? '';
  const link = linkOf(field, value, showing);
  const display = field.type === 'journal' ? shownJournal(record, name, showing) : (field.choices?.[value] ?? value);
  const forms = new Map<string | null, unknown>([
    ['all', { display_value: display, value, ...link }],
    ['true', link ? { display_value: display, ...link } : display],
  ]);
  return forms.get(showing.parameters.get('sysparm_display_value')) ?? (link ? { ...link, value } : value);
};

const linkOf = ({ references }: FieldDefinition, value: string, { parameters, origin }: Showing): { readonly link: string } | undefined => {
  const isLinked = references !== undefined && value !== '' && parameters.get('sysparm_exclude_reference_link') !== 'true';
  return isLinked ? { link: `${origin}/api/now/v2/table/${references}/${value}` } : undefined;
};

/** A journal field stores nothing itself; it shows its entries, the newest first. */
const shownJournal = (record: StoredRecord, name: string, { records }: Showing): string =>
  records
    .journal(String(record.sys_id), name)
    .map((entry) => `${String(entry.sys_created_on)} - ${String(entry.sys_created_by)} (${name})\n${String(entry.value)}\n\n`)
    .toReversed()
    .join('');
