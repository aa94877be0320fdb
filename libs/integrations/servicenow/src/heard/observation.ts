import { OutsideFailure, type ObservedState } from '@redress/complaints';
import { z } from 'zod';
import type { MappedTable, Mapping } from '../mapping/mapping';
import { fromInstanceTime } from '../table/instance-time';
import { recordIdOf, SYS_ID } from '../table/record-id';
import { valueOf, type Row } from '../table/row';

const text = z.union([z.string(), z.number()]).transform(String);

/** A changed record, as a business rule of the instance posts it to us. */
const change = z.object({
  table: text,
  sys_id: text.pipe(z.string().regex(SYS_ID)),
  sys_mod_count: text.pipe(z.string().regex(/^\d{1,9}$/)),
  sys_updated_on: text.transform(fromInstanceTime).pipe(z.string()),
  sys_updated_by: text,
  correlation_id: text,
  state: text.pipe(z.string().regex(/^[A-Za-z0-9_.-]{1,40}$/)),
});
type Change = z.output<typeof change>;

/**
 * What a posted change says of a case of ours; undefined when it is none of ours, or was made by this connector itself.
 *
 * @param body as it came in, untrusted
 * @throws OutsideFailure `refused` when it cannot be read
 */
export const observationIn = (body: unknown, mapping: Mapping): ObservedState | undefined => {
  const parsed = change.safeParse(body);
  if (!parsed.success) throw new OutsideFailure('refused', 'notice-unreadable');
  const isMapped = [mapping.complaint.table, mapping.incident.table].includes(parsed.data.table);
  return isMapped ? observationOf(parsed.data, mapping) : undefined;
};

/** The fields that are read to observe a record. */
export const observedFields = ({ stateField }: MappedTable): readonly string[] => [
  'sys_id',
  'sys_mod_count',
  'sys_updated_on',
  'sys_updated_by',
  'correlation_id',
  stateField,
];

/** The same of a record that was found; undefined also when it cannot be read: one odd record does not stand in the way of the others. */
export const observationInRow = (row: Row, mapped: MappedTable, mapping: Mapping): ObservedState | undefined => {
  const read = Object.fromEntries(observedFields(mapped).map((field) => [field, valueOf(row, field)]));
  const parsed = change.safeParse({ ...read, table: mapped.table, state: valueOf(row, mapped.stateField) });
  return parsed.success ? observationOf(parsed.data, mapping) : undefined;
};

const observationOf = (seen: Change, { correlationPrefix, integrationUser }: Mapping): ObservedState | undefined => {
  const reference = seen.correlation_id.slice(correlationPrefix.length);
  const isOurs = seen.correlation_id.startsWith(correlationPrefix) && /^[A-Za-z0-9:_-]{1,100}$/.test(reference);
  if (!isOurs || seen.sys_updated_by === integrationUser) return undefined;
  const recordId = recordIdOf({ table: seen.table, sysId: seen.sys_id });
  return {
    key: `${recordId}/${seen.sys_mod_count}`,
    reference,
    recordId,
    state: seen.state,
    revision: Number(seen.sys_mod_count),
    observedAt: seen.sys_updated_on,
  };
};
