import { newInstallation, Redress, removeInstallation, type Installation } from '../support/redress';
import { ops, type OpsResult } from './ops-run';

let installation: Installation;
let redress: Redress;

beforeAll(async () => {
  installation = await newInstallation();
  redress = await Redress.start(installation);
});
afterAll(async () => {
  await redress.stop();
  await removeInstallation(installation);
});

const demo = (env: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<OpsResult> =>
  ops({ ...installation.env, ...env }, 'demo', '--url', redress.api.origin, ...args);

describe('a demo that cannot be played', () => {
  it('says in one line that nothing serves there', async () => {
    expect(await ops({ ...installation.env, PORT: '1' }, 'demo')).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: 'redress: no Redress serves at http://127.0.0.1:1: start it with npm start, or name it with --url\n',
    });
  });

  it('says in one line that the keys are not those of the Redress that serves there', async () => {
    const other = await newInstallation();
    const { exitCode, stdout, stderr } = await demo({ DATA_DIR: other.dataDir });
    expect(stderr).toMatch(/^redress: story 1, reports by l\.bos: 401 unauthenticated: .+ Is DATA_DIR the data folder .+\?\n$/);
    expect([exitCode, stdout]).toEqual([1, '']);
    await removeInstallation(other);
  });

  it('makes no tokens where people sign in with an identity provider', async () => {
    const env = { AUTH_JWKS_URL: 'https://id.example/jwks', AUTH_ISSUER: 'https://id.example', AUTH_AUDIENCE: 'redress' };
    expect(await demo(env)).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(/^redress: AUTH_JWKS_URL is set: tokens come .+\n$/),
    });
  });

  it.each([
    ['--url', 'localhost:3000'],
    ['--run', 'yesterday'],
  ])('refuses %s %s', async (option, value) => {
    const { exitCode, stderr } = await ops(installation.env, 'demo', option, value);
    expect([exitCode, stderr.split('\n')[0]]).toEqual([1, expect.stringContaining(`'${option} <`)]);
  });
});
