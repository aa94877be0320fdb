import { OutsideFailure, type CaseRecord, type LinkedRecord } from '@redress/complaints';
import type { UnsettledWrites } from '@integrations/http';
import { filledIn, type Words } from '@integrations/template';
import type { MappedTable, Mapping } from '../mapping/mapping';
import { encodedQuery } from '../table/encoded-query';
import { toInstanceTime } from '../table/instance-time';
import { recordIdOf, SYS_ID } from '../table/record-id';
import { valueOf, type Row } from '../table/row';
import type { TableApi } from '../table/table-api';
import { verifyWritten } from './verify';

/** What may stand in a query as it is, and fits into `correlation_id`. */
const GENERATED_ID = /^[A-Za-z0-9:_-]{1,100}$/;

/** Finds the one record of a case, or makes it: look up, create, read back. */
export class CaseLink {
  constructor(
    private readonly api: TableApi,
    private readonly mapping: Mapping,
    private readonly instance: URL,
    private readonly unsettled: UnsettledWrites,
  ) {}

  /** @throws OutsideFailure */
  async link(record: CaseRecord): Promise<LinkedRecord> {
    const correlationId = this.correlationIdOf(record.reference);
    const table = this.mapping[record.classification];
    const key = `${table.table}/${correlationId}`;
    const found = await this.lookUp(table.table, correlationId);
    if (found) {
      this.unsettled.settle(key);
      return this.linked(table.table, found);
    }
    this.unsettled.check(key);
    return this.create(table, { ...fieldsOf(record, table), correlation_id: correlationId }, key);
  }

  /** The `sys_id` of the one record of a case there; undefined when there is none. @throws OutsideFailure */
  async find(table: string, reference: string): Promise<string | undefined> {
    const found = await this.lookUp(table, this.correlationIdOf(reference));
    return found && sysIdIn(found);
  }

  private correlationIdOf(reference: string): string {
    const correlationId = `${this.mapping.correlationPrefix}${reference}`;
    if (!GENERATED_ID.test(reference) || !GENERATED_ID.test(correlationId)) throw new OutsideFailure('refused', 'reference-unusable');
    return correlationId;
  }

  private async lookUp(table: string, correlationId: string): Promise<Row | undefined> {
    const page = await this.api.find(table, {
      query: encodedQuery([['correlation_id', '=', correlationId]]),
      fields: ['sys_id', 'number', 'correlation_id'],
      limit: 2,
    });
    // A condition that is not understood there is dropped, and the rest of the query runs.
    const isStranger = page.rows.some((row) => valueOf(row, 'correlation_id') !== correlationId);
    if (isStranger) throw new OutsideFailure('refused', 'correlation-id-not-searchable');
    if (page.rows.length > 1) throw new OutsideFailure('diverged', 'record-there-twice');
    if (page.total > page.rows.length) throw new OutsideFailure('diverged', 'record-hidden');
    return page.rows[0];
  }

  private async create(table: MappedTable, values: Readonly<Record<string, string>>, key: string): Promise<LinkedRecord> {
    const created = await this.unsettled.run(key, () => this.api.create(table.table, values));
    const record = await this.api.read(table.table, sysIdIn(created), ['sys_id', 'number', ...Object.keys(values)]);
    verifyWritten(values, record);
    return this.linked(table.table, record);
  }

  private linked(table: string, row: Row): LinkedRecord {
    const sysId = sysIdIn(row);
    const number = valueOf(row, 'number');
    const page = new URL('/nav_to.do', this.instance);
    page.searchParams.set('uri', `${table}.do?sys_id=${sysId}`);
    return { recordId: recordIdOf({ table, sysId }), url: page.href, ...(number === '' ? {} : { number }) };
  }
}

const sysIdIn = (row: Row): string => {
  const sysId = valueOf(row, 'sys_id');
  if (!SYS_ID.test(sysId)) throw new OutsideFailure('refused', 'record-without-sys-id');
  return sysId;
};

const fieldsOf = (record: CaseRecord, table: MappedTable): Readonly<Record<string, string>> => {
  const words = wordsOf(record, table);
  return { ...filledIn(table.fields, words, table.longest), [table.stateField]: table.states.registered };
};

const wordsOf = (record: CaseRecord, table: MappedTable): Words => ({
  ...record.customer,
  reference: record.reference,
  subject: record.subject,
  description: record.description,
  channel: table.channels[record.channel],
  receivedAt: toInstanceTime(record.receivedAt),
  ...(record.severity ? { severity: table.severities[record.severity] } : {}),
});
