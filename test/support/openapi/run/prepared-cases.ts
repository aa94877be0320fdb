import type { ApiClient } from '../../api-client';
import { complaint, plan, report } from '../../examples';

/** A case that was prepared, and the token with which its customer reaches it. */
export interface PreparedCase {
  readonly id: string;
  readonly trackingToken: string;
}

interface Step {
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
];

/**
 * Makes so many cases in each state of the procedure: received, incident, registered, acknowledged, planned, resolved, closed.
 *
 * @param token of a handler
 * @returns a list of cases for each state
 */
export const preparedCases = (api: ApiClient, token: string, ofEach: number): Promise<readonly (readonly PreparedCase[])[]> =>
  Promise.all(roads.map((road) => Promise.all(Array.from({ length: ofEach }, () => takeDown(road, api, token)))));

const takeDown = async ([creation, ...steps]: readonly [Step, ...Step[]], api: ApiClient, token: string): Promise<PreparedCase> => {
  const { id, trackingToken } = await take(creation, creation.route);
  for (const step of steps) await take(step, step.route.replace('{id}', String(id)));
  return { id: String(id), trackingToken: String(trackingToken) };

  async function take({ body }: Step, path: string): Promise<Record<string, unknown>> {
    const answer = await (body ? api.post(path, body, { token }) : api.postNothing(path, { token }));
    if (answer.status >= 300) throw new Error(`${path} was answered with ${String(answer.status)}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
};
