import { randomUUID } from 'node:crypto';
import { invalidTable, mandatoryMissing, notFound } from './rejection';
import { systemFields, tableDefinitions, type FieldDefinition, type TableDefinition } from './tables';

export type StoredRecord = Readonly<Record<string, string>>;
type Values = Readonly<Record<string, unknown>>;

/** What is posted about a change by the business rule of the README. */
export type Notice = Readonly<Record<string, string>>;

/** The records of an instance. Everything is a text; times are UTC, in whole seconds. */
export class InstanceRecords {
  private readonly tables = new Map<string, Map<string, StoredRecord>>();
  private readonly hidden = new Set<string>();
  /** In the order of the changes. */
  readonly notices: Notice[] = [];

  /** @param now `2026-05-01 10:00:00` */
  constructor(private readonly now: () => string) {
    for (const [name, { fields }] of Object.entries(tableDefinitions)) {
      const choices = Object.entries(fields.state?.choices ?? {});
      for (const [value, label] of choices)
        this.insert('sys_choice', { name, element: 'state', value, label, inactive: 'false' }, 'system');
    }
  }

  /** All of a table, the oldest first. @throws Rejection when there is no such table */
  all(table: string): readonly StoredRecord[] {
    return [...this.recordsOf(table).values()];
  }

  /** @throws Rejection when there is none, or it is hidden */
  get(table: string, sysId: string): StoredRecord {
    const record = this.recordsOf(table).get(sysId);
    if (!record || this.isHidden(sysId)) throw notFound();
    return record;
  }

  /** @throws Rejection when a mandatory field is missing */
  insert(table: string, values: Values, user: string): StoredRecord {
    const definition = definitionOf(table);
    const sysId = randomUUID().replaceAll('-', '');
    const number = definition.prefix ? { number: `${definition.prefix}${String(this.all(table).length + 1).padStart(7, '0')}` } : {};
    const at = this.now();
    const born = { sys_id: sysId, ...number, sys_created_on: at, sys_created_by: user, sys_mod_count: '-1' };
    this.write(table, { ...emptyRecord(definition), ...born }, { values, user });
    return this.get(table, sysId);
  }

  /** Nothing that differs: nothing is changed. @throws Rejection as the other two */
  update(table: string, sysId: string, values: Values, user: string): StoredRecord {
    this.write(table, this.get(table, sysId), { values, user });
    return this.get(table, sysId);
  }

  /** What was added to a journal field, the oldest first. */
  journal(sysId: string, element: string): readonly StoredRecord[] {
    return this.all('sys_journal_field').filter((entry) => entry.element_id === sysId && entry.element === element);
  }

  delete(table: string, sysId: string): void {
    this.recordsOf(table).delete(sysId);
  }

  /** From now on an access rule keeps the connector from a record. */
  hide(sysId: string): void {
    this.hidden.add(sysId);
  }

  isHidden(sysId: string): boolean {
    return this.hidden.has(sysId);
  }

  private recordsOf(table: string): Map<string, StoredRecord> {
    definitionOf(table);
    const records = this.tables.get(table) ?? new Map<string, StoredRecord>();
    this.tables.set(table, records);
    return records;
  }

  private write(table: string, before: StoredRecord, { values, user }: { readonly values: Values; readonly user: string }): void {
    const definition = definitionOf(table);
    const { plain, journal } = this.understood(definition, values);
    const changed = { ...before, ...plain };
    checkPolicies(definition, changed);
    const isNew = before.sys_mod_count === '-1';
    if (!isNew && Object.keys(journal).length === 0 && Object.entries(plain).every(([field, value]) => before[field] === value)) return;
    const stamps = { sys_updated_on: this.now(), sys_updated_by: user, sys_mod_count: String(Number(before.sys_mod_count) + 1) };
    const after: StoredRecord = { ...changed, ...stamps };
    this.recordsOf(table).set(String(after.sys_id), after);
    for (const [element, value] of Object.entries(journal)) {
      this.insert('sys_journal_field', { name: table, element, element_id: after.sys_id, value }, user);
    }
    if (definition.prefix) this.notices.push(noticeOf(table, after));
  }

  /** What of a body is taken over: unknown fields and those of the system are ignored without a word. */
  private understood({ fields }: TableDefinition, values: Values): Record<'plain' | 'journal', Record<string, string>> {
    const taken = { plain: {} as Record<string, string>, journal: {} as Record<string, string> };
    for (const [name, value] of Object.entries(values)) {
      const field = name in systemFields || name === 'number' ? undefined : fields[name];
      if (field?.type === 'journal') taken.journal[name] = String(value);
      else if (field) taken.plain[name] = this.stored(field, String(value));
    }
    return taken;
  }

  private stored({ type, longest, references }: FieldDefinition, value: string): string {
    if (type === 'integer' && !/^-?\d+$/.test(value)) return '';
    if (type === 'datetime' && !/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(value)) return '';
    if (references !== undefined && !this.tables.get(references)?.has(value)) return '';
    return value.slice(0, longest);
  }
}

const definitionOf = (table: string): TableDefinition => {
  const definition = tableDefinitions[table];
  if (!definition) throw invalidTable(table);
  return definition;
};

const emptyRecord = ({ fields }: TableDefinition): StoredRecord =>
  Object.fromEntries(Object.entries(fields).map(([name, { choices }]) => [name, choices ? '1' : '']));

const checkPolicies = ({ fields, closing }: TableDefinition, record: StoredRecord): void => {
  const mandatory = Object.keys(fields).filter((name) => fields[name]?.mandatory);
  const forClosing = closing?.states.includes(record.state ?? '') ? closing.needs : [];
  const missing = [...mandatory, ...forClosing].filter((name) => record[name] === '');
  if (missing.length > 0) throw mandatoryMissing(missing);
};

const NOTICED = ['sys_id', 'number', 'sys_mod_count', 'sys_updated_on', 'sys_updated_by', 'correlation_id', 'state'];

const noticeOf = (table: string, record: StoredRecord): Notice => ({
  table,
  ...Object.fromEntries(NOTICED.map((field) => [field, record[field] ?? ''])),
});
