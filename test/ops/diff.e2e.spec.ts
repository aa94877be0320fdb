import { complaint, plan } from '../support/examples';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';
import { ops, type OpsResult } from './ops-run';

let installation: Installation;
let redress: Redress;
let handler: { readonly token: string };

beforeAll(async () => {
  const { dataDir, env } = await newInstallation('own');
  installation = { dataDir, env: { ...env, EVENTSTORE_URL: '' } };
  redress = await Redress.start(installation);
  handler = { token: await tokenFor(installation, 'handler', 'a.jansen') };
}, 60_000);
afterAll(async () => {
  await redress.stop();
  await removeInstallation(installation);
});

const diff = (...args: readonly string[]): Promise<OpsResult> => ops(installation.env, 'diff', ...args);
const corrected = async (): Promise<string> => {
  const { body } = await redress.api.post('/api/v1/complaints', complaint, handler);
  const id = String(body.id);
  await redress.api.post(
    `/api/v1/complaints/${id}/correct`,
    { changes: { subject: 'Invoices', severity: 'high' }, reason: 'Misheard.' },
    handler,
  );
  return id;
};
const linesOf = ({ stdout }: OpsResult) =>
  stdout
    .trimEnd()
    .split('\n')
    .filter((line) => !/^updatedAt|T\d\d:\d\d/.test(line));

describe('what differs between two revisions', () => {
  it('is told field by field', async () => {
    const id = await corrected();
    const result = await diff(id, '2', '3');
    expect([result.exitCode, result.stderr]).toEqual([0, '']);
    expect(linesOf(result)).toEqual([
      'subject',
      '  - Invoices keep coming twice',
      '  + Invoices',
      'revision',
      '  - 2',
      '  + 3',
      'severity',
      '  - normal',
      '  + high',
    ]);
  });

  it('is told without what is personal in it', async () => {
    const id = await corrected();
    const lines = linesOf(await diff(id, '2', '3', '--without-personal-data'));
    expect(lines.slice(0, 3)).toEqual(['subject', '  - (personal)', '  + (personal)']);
  });

  it('tells of a promise by its name, wherever it stands', async () => {
    const id = await corrected();
    await redress.api.post(`/api/v1/complaints/${id}/acknowledge`, { via: 'phone' }, handler);
    await redress.api.post(`/api/v1/complaints/${id}/plan`, plan(), handler);
    const { stdout } = await diff(id, '4', '5');
    expect(stdout).toContain('\ndeadlines.plan 1-1.status\n  - open\n  + met\n');
    expect(stdout).toContain('\ndeadlines.resolution 1-1.status\n  + open\n');
    expect(stdout).not.toContain('deadlines.acknowledgement');
  });

  it('is nothing between a revision and itself', async () => {
    expect(await diff(await corrected(), '3', '3')).toEqual({ exitCode: 0, stderr: '', stdout: 'Nothing differs.\n' });
  });

  it('cannot be told of a case or a revision that there is not', async () => {
    const id = await corrected();
    expect((await diff('KL-00000-00000', '0', '1')).stderr).toBe('redress: there is no case KL-00000-00000\n');
    expect((await diff(id, '0', '4')).stderr).toBe('redress: the case has no revision 4 that can be read\n');
    expect((await diff(id, 'first', '1')).stderr).toContain('a revision is a whole number from 0 on.');
  });
});
