import { randomUUID } from 'node:crypto';
import type { ApiClient } from '../../api-client';
import { eventually } from '../../eventually';
import { inParallel } from '../../in-parallel';
import { complaint, inDays, plan, report } from '../../examples';
import type { Named } from '../requests/request';

/** The id of a duty that never was. */
export const NO_DUTY = '00000000-0000-5000-8000-000000000000';

/** The id of an API key that never was. */
export const NO_API_KEY = 'nobody.000000000000';

/** The id of a person whom no case is about. */
export const NOBODY = '0'.repeat(32);

/**
 * A case that was prepared, with an API key to be asked about with it, with whom it is about, with a duty that waits for it if one does – a timer, or what people have
 * to redact – and the token with which its customer reaches it.
 */
export interface PreparedCase {
  readonly named: Named;
  readonly trackingToken: string;
}

interface Step {
  /** A handler unless told otherwise. */
  readonly by?: 'admin' | 'second-admin';
  readonly route: string;
  readonly body?: object;
}

/** Long enough ago for something to have happened since. */
const RECEIVED_AGO = 2 * 3_600_000;

const handedOver: Step = { route: '/api/v1/reports/{id}/triage', body: { classification: 'incident', rationale: 'A printer is broken.' } };
const acknowledged: Step = { route: '/api/v1/complaints/{id}/acknowledge', body: { via: 'phone' } };
const planned: Step = { route: '/api/v1/complaints/{id}/plan', body: plan() };
const resolved: Step = { route: '/api/v1/complaints/{id}/resolve', body: { resolution: 'It was credited.', outcome: 'upheld' } };
const closed: Step = { route: '/api/v1/complaints/{id}/close' };
const withdrawn: Step = { route: '/api/v1/complaints/{id}/withdraw', body: { reason: 'It was another supplier.' } };
const linked: Step = { route: '/api/v1/complaints/{id}/external-records', body: { system: 'servicenow', recordId: 'CSC-1' } };
const wantErased: Step = {
  by: 'admin',
  route: '/api/v1/privacy/subjects/{subject}/erase',
  body: { ground: 'request', reason: 'They asked.' },
};
const agreeToErase: Step = { ...wantErased, by: 'second-admin' };
const onHold: Step = { by: 'admin', route: '/api/v1/complaints/{id}/holds', body: { until: inDays(30), reason: 'A court case.' } };

const backdated = { receivedAt: new Date(Date.now() - RECEIVED_AGO).toISOString(), backdatedBecause: 'It was on paper first.' };
const received: Step = { route: '/api/v1/reports', body: { ...report, ...backdated } };
const registered: Step = { route: '/api/v1/complaints', body: { ...complaint, ...backdated } };

/** How a case comes to each state of the procedure. */
const roads: readonly (readonly [Step, ...Step[]])[] = [
  [received],
  [received, handedOver],
  [registered],
  [registered, acknowledged],
  [registered, acknowledged, planned],
  [registered, acknowledged, planned, resolved],
  [registered, acknowledged, planned, resolved, closed],
  [registered, withdrawn],
  [registered, onHold],
  [registered, linked, withdrawn, wantErased, agreeToErase],
];

type Tokens = Readonly<Record<string, string>>;

const AT_A_TIME = 8;

/**
 * Makes so many cases in each state of the procedure: received, incident, registered, acknowledged, planned, resolved, closed, withdrawn; some on hold, and some erased
 * of which ServiceNow may still hold something.
 *
 * @param tokens by role, and that of a `second-admin`
 * @returns a list of cases for each state
 */
export const preparedCases = async (api: ApiClient, tokens: Tokens, ofEach: number): Promise<readonly (readonly PreparedCase[])[]> => {
  const numbers = Array.from({ length: ofEach }, (_, number) => number);
  const keys = await inParallel(numbers, AT_A_TIME, (number) => newApiKey(`program-${number}`, api, tokens));
  const prepared: (readonly PreparedCase[])[] = [];
  for (const road of roads) prepared.push(await inParallel(keys, AT_A_TIME, (key) => takeDown(road, key, { api, tokens })));
  return prepared;
};

const takeDown = async (
  [creation, ...steps]: (typeof roads)[number],
  key: string,
  { api, tokens }: { readonly api: ApiClient; readonly tokens: Tokens },
): Promise<PreparedCase> => {
  const created = await take(bySomebodyElse(creation), api, tokens);
  const id = String(created.id);
  const subject = await subjectOf(id, api, tokens);
  for (const { route, ...step } of steps)
    await take({ ...step, route: route.replace('{id}', id).replace('{subject}', subject) }, api, tokens);
  const duty = await (steps.includes(agreeToErase) ? redactionOf : timerOf)(id, api, tokens);
  return { named: { id, duty, subject, key }, trackingToken: String(created.trackingToken) };
};

const newApiKey = async (client: string, api: ApiClient, tokens: Tokens): Promise<string> => {
  const issuing: Step = { by: 'admin', route: '/api/v1/admin/api-keys', body: { client, scopes: ['report.receive'] } };
  return String((await take(issuing, api, tokens)).id);
};

/** Each case is about a person of its own. */
const bySomebodyElse = ({ body, ...step }: Step): Step => ({
  ...step,
  body: { ...body, customer: { ...report.customer, email: `${randomUUID()}@zonneveld.example` } },
});

const subjectOf = async (id: string, api: ApiClient, tokens: Tokens): Promise<string> => {
  const { body } = await api.get(`/api/v1/complaints/${id}`, { token: tokens.handler ?? '' });
  return (body.customer as { readonly subjectId: string }).subjectId;
};

const timerOf = async (id: string, api: ApiClient, tokens: Tokens): Promise<string> =>
  (await dutyOf('DeadlineMissed', { id, api, tokens })) ?? NO_DUTY;

/** Nobody reaches ServiceNow, so it stays until somebody says that it was done. */
const redactionOf = async (id: string, api: ApiClient, tokens: Tokens): Promise<string> => {
  let duty: string | undefined;
  await eventually(async () => (duty = await dutyOf('redact-record', { id, api, tokens })) !== undefined);
  return duty ?? NO_DUTY;
};

interface Asked {
  readonly id: string;
  readonly api: ApiClient;
  readonly tokens: Tokens;
}

const dutyOf = async (kind: string, { id, api, tokens }: Asked): Promise<string | undefined> => {
  const { body } = await api.get(`/api/v1/duties?case=${id}&kind=${kind}`, { token: tokens.handler ?? '' });
  const [duty] = body.items as readonly { readonly id: string }[];
  return duty?.id;
};

const take = async ({ by, route, body }: Step, api: ApiClient, tokens: Tokens): Promise<Record<string, unknown>> => {
  const token = { token: tokens[by ?? 'handler'] ?? '' };
  const answer = await (body ? api.post(route, body, token) : api.postNothing(route, token));
  if (answer.status >= 300) throw new Error(`${route} was answered with ${String(answer.status)}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
