import { ACCOUNT } from '../outside/sign-in';
import { RateLimit } from './rate-limit';
import { ServiceNowStub } from './servicenow-stub';

let stub: ServiceNowStub;
beforeEach(async () => {
  stub = await ServiceNowStub.start();
});
afterEach(() => stub.stop());

const basic = `Basic ${Buffer.from(`${ACCOUNT.user}:${ACCOUNT.password}`).toString('base64')}`;
const json = { Accept: 'application/json', 'Content-Type': 'application/json', Authorization: basic };

interface Heard {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}
const send = async (path: string, request: RequestInit = {}): Promise<Heard> => {
  const response = await fetch(new URL(path, stub.url), { headers: json, ...request });
  return { status: response.status, headers: response.headers, body: await response.json() };
};
const ask = async (path: string): Promise<unknown> => (await send(`/api/now/v2/table/${path}`)).body;
const write = (method: string, path: string, values: unknown, headers: Record<string, string> = json) =>
  send(`/api/now/v2/table/${path}`, { method, headers, body: JSON.stringify(values) });
const failed = (message: string, detail: string | null) => ({ error: { message, detail }, status: 'failure' });
const incident = (values: Readonly<Record<string, string>> = {}): string =>
  String(stub.records.insert('incident', { short_description: 'x', ...values }, 'j.bakker').sys_id);

/** The contract of the Table API as its documentation tells it. */
describe('the instance', () => {
  it('makes a record: every value is a text, unknown fields are ignored', async () => {
    const made = await write('POST', 'incident?sysparm_fields=number,state,sys_mod_count,active,sys_id', {
      short_description: 'x',
      state: 2,
      sys_mod_count: 9,
      u_unknown: 'x',
    });
    const [record] = stub.records.all('incident');
    expect(made).toMatchObject({
      status: 201,
      body: { result: { number: 'INC0000001', state: '2', sys_mod_count: '0', sys_id: record?.sys_id } },
    });
    expect(made.headers.get('Location')).toBe(`${stub.url.origin}/api/now/v2/table/incident/${String(record?.sys_id)}`);
    expect(record).not.toHaveProperty('u_unknown');
    expect(record?.sys_id).toMatch(/^[0-9a-f]{32}$/);
    expect(record?.sys_created_on).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
  });

  it('counts the changes of a record, and numbers records by their table', async () => {
    const sysId = incident();
    await write('PATCH', `incident/${sysId}`, { state: '2' });
    await write('PATCH', `incident/${sysId}`, { state: '2' });
    expect(stub.records.get('incident', sysId)).toMatchObject({ sys_mod_count: '1', sys_updated_by: 'redress.api', number: 'INC0000001' });
    await write('POST', 'sn_customerservice_case', { short_description: 'x' });
    expect(stub.records.all('sn_customerservice_case')[0]?.number).toBe('CS0000001');
  });

  it('adds to a journal whatever it is told, again too', async () => {
    const sysId = incident();
    await write('PATCH', `incident/${sysId}`, { work_notes: 'Een' });
    await write('PATCH', `incident/${sysId}`, { work_notes: 'Een' });
    expect(stub.records.journal(sysId, 'work_notes').map(({ value }) => value)).toEqual(['Een', 'Een']);
    expect(await ask(`incident/${sysId}?sysparm_fields=work_notes`)).toEqual({ result: { work_notes: '' } });
    expect(await ask(`incident/${sysId}?sysparm_fields=work_notes&sysparm_display_value=true`)).toEqual({
      result: { work_notes: expect.stringMatching(/^.+ - redress\.api \(work_notes\)\nEen\n\n.+\nEen\n\n$/) },
    });
  });

  it('shows references and choices in the form that is asked for', async () => {
    const user = String(stub.records.insert('sys_user', { user_name: 'j.bakker' }, 'system').sys_id);
    const sysId = incident({ assigned_to: user, state: '6', close_code: 'x', close_notes: 'x' });
    const link = `${stub.url.origin}/api/now/v2/table/sys_user/${user}`;
    const fields = 'sysparm_fields=assigned_to,state';
    expect(await ask(`incident/${sysId}?${fields}`)).toEqual({ result: { assigned_to: { link, value: user }, state: '6' } });
    expect(await ask(`incident/${sysId}?${fields}&sysparm_exclude_reference_link=true`)).toEqual({
      result: { assigned_to: user, state: '6' },
    });
    expect(await ask(`incident/${sysId}?sysparm_fields=state&sysparm_display_value=all`)).toEqual({
      result: { state: { display_value: 'Resolved', value: '6' } },
    });
  });

  it('drops a condition that it does not understand, unless told otherwise', async () => {
    incident({ correlation_id: 'a' });
    incident({ correlation_id: 'b' });
    const query = 'incident?sysparm_query=corelation_id=a^stateIN1,2&sysparm_fields=correlation_id';
    expect(await ask(query)).toEqual({ result: [{ correlation_id: 'a' }, { correlation_id: 'b' }] });
    stub.invalidQueryReturnsNone = true;
    expect(await ask(query)).toEqual({ result: [] });
  });

  it.each([
    ['short_description=b', ['b']],
    ['short_description!=b', ['a', 'ab']],
    ['short_descriptionLIKEb', ['b', 'ab']],
    ['short_descriptionSTARTSWITHa^ORDERBYDESCshort_description', ['ab', 'a']],
    ['short_descriptionENDSWITHb^ORDERBYshort_description', ['ab', 'b']],
    ['short_descriptionINa,b', ['b', 'a']],
    ['short_description=a^ORshort_description=b^short_description!=b', ['a']],
    ['short_description>a', ['b', 'ab']],
  ])('answers the query %s', async (query, expected) => {
    for (const description of ['b', 'a', 'ab']) incident({ short_description: description });
    const { result } = (await ask(`incident?sysparm_fields=short_description&sysparm_query=${query}`)) as {
      result: Record<string, string>[];
    };
    expect(result.map(({ short_description: description }) => description)).toEqual(expected);
  });

  it('applies the limit before the access rules', async () => {
    stub.records.hide(incident({ short_description: 'a' }));
    incident({ short_description: 'b' });
    const page = await send('/api/now/v2/table/incident?sysparm_limit=1&sysparm_query=ORDERBYshort_description');
    expect(page.body).toEqual({ result: [] });
    expect(page.headers.get('X-Total-Count')).toBe('2');
    expect(page.headers.get('Link')).toMatch(/sysparm_offset=1>;rel="next"$/);
  });

  it('answers differently by version when nothing was found', async () => {
    const query = 'table/incident?sysparm_query=number=INC9';
    expect(await send(`/api/now/v2/${query}`)).toMatchObject({ status: 200, body: { result: [] } });
    expect(await send(`/api/now/v1/${query}`)).toMatchObject({ status: 404, body: { status: 'failure' } });
    expect(await send(`/api/now/${query}`)).toMatchObject({ status: 200, body: { result: [] } });
  });

  it.each<[string, () => Promise<Heard>, number, unknown]>([
    ['an unknown table', () => send('/api/now/v2/table/u_none'), 400, failed('Invalid table u_none', null)],
    [
      'no credentials',
      () => send('/api/now/v2/table/incident', { headers: {} }),
      401,
      failed('User is not authenticated', 'Required to provide Auth information'),
    ],
    [
      'a record that is not there',
      () => send(`/api/now/v2/table/incident/${'0'.repeat(32)}`),
      404,
      failed('No Record found', "Record doesn't exist or ACL restricts the record retrieval"),
    ],
    [
      'a missing mandatory field',
      () => write('POST', 'incident', { description: 'x' }),
      403,
      failed('Operation Failed', 'Data Policy Exception: The following fields are mandatory: short_description'),
    ],
    [
      'closing without the fields for it',
      () => write('PATCH', `incident/${incident()}`, { state: '7', close_code: 'x' }),
      403,
      failed('Operation Failed', 'Data Policy Exception: The following fields are mandatory: close_notes'),
    ],
    [
      'a body of another type',
      () => write('POST', 'incident', {}, { ...json, 'Content-Type': 'text/plain' }),
      400,
      failed('Accept and Content-Type have to be application/json', null),
    ],
  ])('refuses %s', async (_, request, status, body) => {
    expect(await request()).toMatchObject({ status, body });
  });

  it('gives tokens for client credentials in the body, and none for those in the address', async () => {
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: ACCOUNT.clientId,
      client_secret: ACCOUNT.clientSecret,
    });
    const given = await send('/oauth_token.do', { method: 'POST', headers: {}, body: form });
    expect(given).toMatchObject({ status: 200, body: { token_type: 'Bearer', expires_in: 1_799 } });
    const Authorization = `Bearer ${String((given.body as Record<string, unknown>).access_token)}`;
    expect(await send('/api/now/v2/table/incident', { headers: { Authorization } })).toMatchObject({ status: 200 });
    stub.signIn.endTokens();
    expect(await send('/api/now/v2/table/incident', { headers: { Authorization } })).toMatchObject({ status: 401 });
    expect(await send(`/oauth_token.do?${form.toString()}`, { method: 'POST', headers: {} })).toMatchObject({ status: 401 });
  });

  it('names its rule on every answer, and how long to wait once it is broken', async () => {
    const untilHalfPast = 1_800_000 - (Date.now() % 3_600_000);
    stub.skew = untilHalfPast;
    stub.rateLimit = new RateLimit(1);
    const first = await send('/api/now/v2/table/incident');
    expect([first.status, first.headers.get('X-RateLimit-Limit'), first.headers.get('Retry-After')]).toEqual([200, '1', null]);
    const second = await send('/api/now/v2/table/incident');
    const reset = Number(second.headers.get('X-RateLimit-Reset')) * 1_000;
    const date = Date.parse(String(second.headers.get('Date')));
    expect(second).toMatchObject({
      status: 429,
      body: failed('Rate limit exceeded', 'Rate limit of 1 requests per hour for Table API exceeded'),
    });
    expect(Math.abs(Number(second.headers.get('Retry-After')) - (reset - date) / 1_000)).toBeLessThanOrEqual(1);
  });
});
