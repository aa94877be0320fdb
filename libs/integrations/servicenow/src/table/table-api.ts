import { unreadable, type HttpConnection, type JsonRequest } from '@integrations/http';
import type { z } from 'zod';
import { contentOf, type ApiAnswer } from './answer';
import { row, rows, type Row } from './row';

/** The version is named: others answer differently when nothing was found. */
const TABLES = '/api/now/v2/table';

/** Which records of a table are asked for, and how much of them. */
export interface Search {
  /** An encoded query. */
  readonly query: string;
  readonly fields: readonly string[];
  readonly limit: number;
  readonly offset?: number;
}

/** A page of records. */
export interface Page {
  readonly rows: readonly Row[];
  /** How many there are, those included that we may not see: the limit is applied before the access rules. */
  readonly total: number;
}

/** The Table API of an instance. Everything throws OutsideFailure. */
export class TableApi {
  constructor(
    private readonly instance: URL,
    private readonly connection: HttpConnection,
  ) {}

  async find(table: string, { query, fields, limit, offset = 0 }: Search): Promise<Page> {
    const url = this.address(`${TABLES}/${table}`, {
      sysparm_query: query,
      sysparm_fields: fields.join(','),
      sysparm_limit: String(limit),
      sysparm_offset: String(offset),
      sysparm_exclude_reference_link: 'true',
    });
    const { result, headers } = await this.ask({ method: 'GET', url, changes: false });
    const found = checked(rows, result, false);
    return { rows: found, total: totalIn(headers) ?? found.length };
  }

  /** @param record its `sys_id` */
  async read(table: string, record: string, fields: readonly string[]): Promise<Row> {
    const url = this.address(`${TABLES}/${table}/${record}`, {
      sysparm_fields: fields.join(','),
      sysparm_display_value: 'all',
      sysparm_exclude_reference_link: 'true',
    });
    return checked(row, (await this.ask({ method: 'GET', url, changes: false })).result, false);
  }

  /** Makes a record. @returns what the instance says of it */
  async create(table: string, values: Readonly<Record<string, string>>): Promise<Row> {
    const url = this.address(`${TABLES}/${table}`, { sysparm_exclude_reference_link: 'true' });
    return checked(row, (await this.ask({ method: 'POST', url, body: values, changes: true })).result, true);
  }

  /** Writes fields of a record. Journal fields are added to. */
  async update(table: string, record: string, values: Readonly<Record<string, string>>): Promise<void> {
    const url = this.address(`${TABLES}/${table}/${record}`, { sysparm_fields: 'sys_id' });
    await this.ask({ method: 'PATCH', url, body: values, changes: true });
  }

  private ask(request: JsonRequest): Promise<ApiAnswer> {
    return this.connection.ask(request, (answer) => contentOf(answer, request.changes));
  }

  private address(path: string, parameters: Readonly<Record<string, string>>): URL {
    const url = new URL(path, this.instance);
    url.search = new URLSearchParams(parameters).toString();
    return url;
  }
}

const checked = <Schema extends z.ZodType>(schema: Schema, result: unknown, changes: boolean): z.output<Schema> => {
  const parsed = schema.safeParse(result);
  if (!parsed.success) throw unreadable(changes);
  return parsed.data;
};

const totalIn = (headers: Headers): number | undefined => {
  const total = headers.get('X-Total-Count');
  return total !== null && /^\d{1,12}$/.test(total) ? Number(total) : undefined;
};
