import { badTokens, IdentityProvider } from '../support/identity-provider';
import { newInstallation, Redress, removeInstallation, type Installation } from '../support/redress';

const PATH = '/api/v1/complaints';

let provider: IdentityProvider;
let installation: Installation;
let redress: Redress;

beforeAll(async () => {
  provider = await IdentityProvider.start();
  const { env, ...rest } = await newInstallation();
  installation = { ...rest, env: { ...env, ...provider.env } };
  redress = await Redress.start(installation);
}, 60_000);
afterAll(async () => {
  await redress.stop();
  await provider.stop();
  await removeInstallation(installation);
});

describe('whoever comes with a token of the identity provider', () => {
  it('is let in', async () => {
    expect((await redress.api.get(PATH, { token: await provider.signed() })).status).toBe(200);
  });

  it.each(Object.entries(badTokens))('is not let in when the token %s', async (_, token) => {
    const { status, headers, body } = await redress.api.get(PATH, { token: await token(provider) });
    expect([status, body['code'], headers.get('WWW-Authenticate')]).toEqual([401, 'unauthenticated', 'Bearer error="invalid_token"']);
  });
});
