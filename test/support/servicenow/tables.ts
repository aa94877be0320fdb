/** A field as the dictionary of the instance describes it. */
export interface FieldDefinition {
  readonly type: 'string' | 'integer' | 'datetime' | 'reference' | 'journal';
  readonly mandatory?: boolean;
  /** Characters; longer texts are cut without a word. */
  readonly longest?: number;
  /** Value → label. Other values are stored all the same. */
  readonly choices?: Readonly<Record<string, string>>;
  /** The table that a reference points into. */
  readonly references?: string;
}

/** A table of the instance. */
export interface TableDefinition {
  readonly fields: Readonly<Record<string, FieldDefinition>>;
  /** What the numbers of its records begin with. */
  readonly prefix?: string;
  /** The data policy: in these states these fields must be filled. */
  readonly closing?: { readonly states: readonly string[]; readonly needs: readonly string[] };
}

const text = { type: 'string' } as const;
const upTo = (longest: number): FieldDefinition => ({ type: 'string', longest });

/** What every record has; the instance alone writes it. */
export const systemFields: TableDefinition['fields'] = {
  sys_id: text,
  sys_created_on: { type: 'datetime' },
  sys_created_by: text,
  sys_updated_on: { type: 'datetime' },
  sys_updated_by: text,
  sys_mod_count: { type: 'integer' },
};

const task: TableDefinition['fields'] = {
  ...systemFields,
  number: text,
  short_description: { type: 'string', mandatory: true, longest: 160 },
  description: upTo(4_000),
  correlation_id: upTo(100),
  correlation_display: upTo(100),
  contact_type: text,
  opened_at: { type: 'datetime' },
  assigned_to: { type: 'reference', references: 'sys_user' },
  work_notes: { type: 'journal' },
  comments: { type: 'journal' },
  close_notes: upTo(4_000),
};

const customerServiceCase: Omit<TableDefinition, 'prefix'> = {
  fields: {
    ...task,
    state: { type: 'integer', choices: { 1: 'New', 10: 'Open', 18: 'Awaiting Info', 6: 'Resolved', 3: 'Closed' } },
    account: { type: 'reference', references: 'customer_account' },
  },
  closing: { states: ['6', '3'], needs: ['close_notes'] },
};

/** The tables of the instance. */
export const tableDefinitions: Readonly<Record<string, TableDefinition>> = {
  incident: {
    fields: {
      ...task,
      state: { type: 'integer', choices: { 1: 'New', 2: 'In Progress', 3: 'On Hold', 6: 'Resolved', 7: 'Closed', 8: 'Canceled' } },
      close_code: text,
    },
    prefix: 'INC',
    closing: { states: ['6', '7'], needs: ['close_code', 'close_notes'] },
  },
  sn_customerservice_case: { ...customerServiceCase, prefix: 'CS' },
  sn_complaint_case: { ...customerServiceCase, prefix: 'CMP' },
  sys_choice: { fields: { ...systemFields, name: text, element: text, value: text, label: text, inactive: text } },
  sys_journal_field: { fields: { ...systemFields, name: text, element: text, element_id: text, value: text } },
  sys_user: { fields: { ...systemFields, user_name: text } },
};
