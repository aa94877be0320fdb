import { OutsideFailure } from '@redress/complaints';

/** Where a record is. */
export interface RecordPlace {
  readonly table: string;
  readonly sysId: string;
}

/** What ServiceNow names a record by. */
export const SYS_ID = /^[0-9a-f]{32}$/;
const RECORD_ID = /^(?:([a-z][a-z0-9_]*)\/)?([0-9a-f]{32})$/;

/** A record as Redress remembers it: the table belongs to it, since settings may name another one later. */
export const recordIdOf = ({ table, sysId }: RecordPlace): string => `${table}/${sysId}`;

/**
 * @param recordId of `recordIdOf`, or only the `sys_id`, as somebody may have typed it
 * @param table where such a record is looked for
 * @throws OutsideFailure `refused` for anything else
 */
export const placeOf = (recordId: string, table: string): RecordPlace => {
  const [, named = table, sysId] = RECORD_ID.exec(recordId) ?? [];
  if (sysId === undefined) throw new OutsideFailure('refused', 'record-id-unreadable');
  return { table: named, sysId };
};
