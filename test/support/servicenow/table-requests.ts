import type { StubAnswer, StubRequest } from '../outside/stub-messages';
import { readQuery, sortedBy } from './encoded-query';
import type { InstanceRecords } from './instance-records';
import { notFound, Rejection } from './rejection';
import { shownRecord, type Showing } from './shown-record';
import { tableDefinitions } from './tables';

/** The instance as one request meets it. */
export interface InstanceState {
  readonly records: InstanceRecords;
  readonly user: string;
  /** `glide.invalid_query.returns_no_rows` */
  readonly invalidQueryReturnsNone: boolean;
}

const PATH = /^\/api\/now\/(?:(v[12])\/)?table\/([a-z0-9_]+)(?:\/([0-9a-f]{32}))?$/;

/** What the Table API answers, and what it does. @throws Rejection */
export const answerTableRequest = (request: StubRequest, instance: InstanceState): StubAnswer => {
  const [, version = 'v2', table, sysId] = PATH.exec(request.url.pathname) ?? [];
  if (table === undefined) throw new Rejection(400, `Requested URI does not represent any resource: ${request.url.pathname}`);
  const showing: Showing = { table, records: instance.records, parameters: request.url.searchParams, origin: request.url.origin };
  if (request.method === 'GET' && sysId === undefined) return list(showing, instance, version);
  return sysId === undefined ? create(request, showing, instance) : answerForOne(request, sysId, { showing, instance });
};

const create = (request: StubRequest, showing: Showing, { records, user }: InstanceState): StubAnswer => {
  if (request.method !== 'POST') throw methodRefused();
  const made = records.insert(showing.table, valuesIn(request), user);
  const Location = `${showing.origin}/api/now/v2/table/${showing.table}/${String(made.sys_id)}`;
  return { ...answered(201, made, showing), headers: { Location } };
};

type Asked = Readonly<{ showing: Showing; instance: InstanceState }>;

const answerForOne = (request: StubRequest, sysId: string, { showing, instance: { records, user } }: Asked): StubAnswer => {
  if (request.method === 'GET') return answered(200, records.get(showing.table, sysId), showing);
  if (!['PATCH', 'PUT'].includes(request.method)) throw methodRefused();
  return answered(200, records.update(showing.table, sysId, valuesIn(request), user), showing);
};

const methodRefused = (): Rejection => new Rejection(405, 'Method not supported');

const answered = (status: number, record: Readonly<Record<string, string>>, showing: Showing): StubAnswer => ({
  status,
  body: JSON.stringify({ result: shownRecord(record, showing) }),
});

/** The limit is applied before the access rules: a page may be empty although more follows. */
const list = (showing: Showing, { records, invalidQueryReturnsNone }: InstanceState, version: string): StubAnswer => {
  const { table } = showing;
  const all = records.all(table);
  const parameter = (name: string, byDefault: string): string => showing.parameters.get(name) ?? byDefault;
  const fields = new Set(Object.keys(tableDefinitions[table]?.fields ?? {}));
  const { matches, order } = readQuery(parameter('sysparm_query', ''), fields, invalidQueryReturnsNone);
  const found = sortedBy(all.filter(matches), order);
  const offset = Number(parameter('sysparm_offset', '0'));
  const end = offset + Number(parameter('sysparm_limit', '10000'));
  const page = found.slice(offset, end).filter((record) => !records.isHidden(String(record.sys_id)));
  if (version === 'v1' && page.length === 0) throw notFound();
  const next = end < found.length ? { Link: `<${nextPage(showing, end)}>;rel="next"` } : {};
  return {
    status: 200,
    headers: { 'X-Total-Count': String(found.length), ...next },
    body: JSON.stringify({ result: page.map((record) => shownRecord(record, showing)) }),
  };
};

const nextPage = ({ table, parameters, origin }: Showing, offset: number): string => {
  const next = new URLSearchParams(parameters);
  next.set('sysparm_offset', String(offset));
  return `${origin}/api/now/v2/table/${table}?${next.toString()}`;
};

const valuesIn = ({ headers, body }: StubRequest): Readonly<Record<string, unknown>> => {
  const isJson = [headers.accept, headers['content-type']].every((type) => String(type).startsWith('application/json'));
  if (!isJson) throw new Rejection(400, 'Accept and Content-Type have to be application/json');
  try {
    return JSON.parse(body) as Record<string, unknown>;
  } catch {
    throw new Rejection(400, 'Exception while reading request', 'The payload is not valid JSON');
  }
};
