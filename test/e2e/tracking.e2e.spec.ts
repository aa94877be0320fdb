import { complaint } from '../support/examples';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';

let installation: Installation;
let redress: Redress;
let handler: { token: string };

beforeAll(async () => {
  installation = await newInstallation();
  redress = await Redress.start(installation);
  handler = { token: await tokenFor(installation, 'handler') };
}, 60_000);
afterAll(async () => {
  await redress.stop();
  await removeInstallation(installation);
});

/** A new case, and the token of its customer. */
const newCase = async () => {
  const { body } = await redress.api.post('/api/v1/complaints', complaint, handler);
  return { id: String(body.id), customer: { token: String(body.trackingToken) } };
};
const statusFor = async (id: string, as: { token: string }) => (await redress.api.get(`/api/v1/complaints/${id}`, as)).status;

describe('the tracking link of a customer', () => {
  it('is replaced by a handler: the old one is worth nothing, the new one works', async () => {
    const { id, customer } = await newCase();
    const revoked = await redress.api.postNothing(`/api/v1/complaints/${id}/tracking/revoke`, handler);
    expect(revoked).toMatchObject({ status: 200, body: { id, events: ['TrackingRevoked'] } });
    const renewed = { token: String(revoked.body.trackingToken) };
    expect([await statusFor(id, customer), await statusFor(id, renewed)]).toEqual([401, 200]);
  });

  it('is revoked by the customer, who is not told the new one: the old one may have been stolen', async () => {
    const { id, customer } = await newCase();
    const revoked = await redress.api.postNothing(`/api/v1/complaints/${id}/tracking/revoke`, customer);
    expect(revoked.status).toBe(200);
    expect(Object.keys(revoked.body).sort()).toEqual(['events', 'id', 'revision']);
    expect(await statusFor(id, customer)).toBe(401);
  });

  it('is the same again when the revocation is repeated, even after another one', async () => {
    const { id } = await newCase();
    const revoke = (key: string) => redress.api.postNothing(`/api/v1/complaints/${id}/tracking/revoke`, { ...handler, key });
    const first = await revoke('first');
    const second = await revoke('second');
    const repeated = await revoke('first');
    expect(repeated.headers.get('Idempotency-Replayed')).toBe('true');
    expect(repeated.body).toEqual(first.body);
    expect(second.body.trackingToken).not.toBe(first.body.trackingToken);
    expect(await statusFor(id, { token: String(second.body.trackingToken) })).toBe(200);
  });

  it('lets the customer withdraw and reopen, and no more', async () => {
    const { id, customer } = await newCase();
    const asCustomer = (route: string, body: unknown) => redress.api.post(`/api/v1/complaints/${id}/${route}`, body, customer);
    expect((await asCustomer('notes', { note: 'Hello.' })).status).toBe(403);
    expect((await asCustomer('reopen', { reason: 'Still wrong.' })).body.code).toBe('not-closed');
    expect((await asCustomer('withdraw', { reason: 'It was our own mistake.' })).body.events).toEqual(['ComplaintWithdrawn']);
    expect((await asCustomer('reopen', { reason: 'Still wrong.' })).body.code).toBe('already-withdrawn');
  });

  it('does not show what colleagues tell each other', async () => {
    const { id, customer } = await newCase();
    await redress.api.post(`/api/v1/complaints/${id}/notes`, { note: 'Shouts on the phone.' }, handler);
    await redress.api.post(`/api/v1/complaints/${id}/escalate`, { to: 'service-manager', manager: 'k.visser', reason: 'Shouts.' }, handler);
    const seen = await redress.api.get(`/api/v1/complaints/${id}`, customer);
    expect(JSON.stringify(seen.body)).not.toMatch(/Shouts/);
    expect(seen.body).not.toHaveProperty('notes');
    expect(seen.body).not.toHaveProperty('rationale');
    const staff = await redress.api.get(`/api/v1/complaints/${id}`, handler);
    expect(staff.body).toMatchObject({ notes: [{ note: 'Shouts on the phone.' }] });
  });
});
