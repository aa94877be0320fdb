import type { TableMapping } from './mapping';

const task: Omit<TableMapping, 'states' | 'closing'> = {
  fields: {
    correlation_display: '{reference}',
    short_description: '{subject}',
    description: '{description}\n\n{organisation}\n{name}\n{email}\n{phone}',
    contact_type: '{channel}',
  },
  channels: { phone: 'phone', email: 'email', portal: 'self-service', meeting: 'walk-in' },
  severities: { low: '3', normal: '2', high: '1' },
  stateField: 'state',
  noteField: 'work_notes',
  longest: { correlation_display: 100, short_description: 160, description: 4_000, close_notes: 4_000, work_notes: 4_000 },
};

/** New 1, Open 10, Resolved 6, Closed 3. */
const customerServiceCase: TableMapping = {
  ...task,
  channels: { phone: 'phone', email: 'email', portal: 'web', meeting: 'walk-in' },
  states: { registered: '1', acknowledged: '10', planned: '10', resolved: '6', closed: '3', withdrawn: '3' },
  closing: { states: ['resolved', 'closed', 'withdrawn'], fields: { close_notes: '{resolution}' } },
};

/** New 1, In Progress 2, Resolved 6, Closed 7, Canceled 8. */
const incident: TableMapping = {
  ...task,
  states: { registered: '1', acknowledged: '2', planned: '2', resolved: '6', closed: '7', withdrawn: '8' },
  closing: {
    states: ['resolved', 'closed', 'withdrawn'],
    fields: { close_code: 'Solution provided', close_notes: '{resolution}' },
  },
};

/** Of the tables of an instance that nobody has changed. States differ between instances: they are held against its choice lists at start. */
export const defaultMappings: ReadonlyMap<string, TableMapping> = new Map([
  ['sn_complaint_case', customerServiceCase],
  ['sn_customerservice_case', customerServiceCase],
  ['incident', incident],
]);
