import type { Operation } from '../document/operations';
import { addressOf } from '../requests/request';
import { permittedRequests, plannedRequests } from './request-plan';

const operation = (name: string): Operation => ({
  ...{ name, method: 'GET', path: `/${name}/{id}`, roles: ['auditor'], answers: {} },
  parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', nullable: false } }],
});
const things = operation('things');
const cases = ['KL-00000-00001', 'KL-00000-00002'].map((id) => [
  { trackingToken: `${id}.1.token`, named: { id, duty: `duty-of-${id}`, subject: `subject-of-${id}`, key: `key-for-${id}` } },
]);
const tokens = { handler: 'token-of-handler', auditor: 'token-of-auditor' };
const surroundings = { people: { tokens, cases }, now: new Date('2026-11-23T09:00:00Z'), seed: 7 };

describe('the plan of all requests', () => {
  const plan = plannedRequests([things, operation('parts')], 800, surroundings);
  const count = (matches: (request: (typeof plan)[number]) => boolean) => plan.filter(matches).length;

  it('has as many for each operation, half of them valid', () => {
    expect([plan.length, count((planned) => planned.operation.name === 'parts')]).toEqual([800, 400]);
    expect(['valid', 'boundary', 'hostile'].map((kind) => count((planned) => planned.kind === kind))).toEqual([400, 200, 200]);
  });

  it('lets everybody ask, with their own token, and mostly those who may', () => {
    const askers = plan.map(({ asker }) => asker);
    expect([...new Set(askers.map(({ caller }) => caller))].sort()).toEqual([
      ...['account-manager', 'admin', 'auditor', 'customer', 'handler', 'intake', 'nobody', 'reader', 'service-manager'],
    ]);
    expect(askers.filter(({ caller }) => caller === 'auditor').length).toBeGreaterThan(400);
    const customers = askers.filter(({ caller, about }) => caller === 'customer' && about.id !== 'KL-00000-00000');
    expect(customers.map(({ token }) => token)).toEqual(customers.map(({ about }) => `${about.id}.1.token`));
    expect(new Set(askers.filter(({ caller }) => caller === 'nobody').map(({ token }) => token))).toEqual(new Set([undefined]));
  });

  it('is about every case, and about one that does not exist', () => {
    expect(new Set(plan.map(({ asker }) => asker.about.id))).toEqual(new Set(['KL-00000-00001', 'KL-00000-00002', 'KL-00000-00000']));
  });

  it('is the same again for the same seed, and another for another', () => {
    const written = (seed: number) =>
      plannedRequests([things], 100, { ...surroundings, seed }).map(({ request }) => `${request.method} ${addressOf(request)}`);
    expect(written(7)).toEqual(written(7));
    expect(written(7)).not.toEqual(written(8));
  });
});

it('permitted requests are valid ones by those who may', () => {
  const requests = permittedRequests(things, 50, surroundings);
  expect(new Set(requests.map(({ kind, asker }) => `${kind} by ${asker.caller}`))).toEqual(new Set(['valid by auditor']));
  expect(requests).toHaveLength(50);
});
