import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';
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

const demo = (...args: readonly string[]): Promise<OpsResult> => ops(installation.env, 'demo', '--url', redress.api.origin, ...args);

/** References and states as standard error tells them, in the order they were played. */
const casesOf = ({ stderr }: OpsResult) =>
  [...stderr.matchAll(/^\d+\/20 (KL-\S+) (\w+)$/gm)].map(([, id = '', state = '']) => ({ id, state }));

describe('the demo', () => {
  it('plays twenty complaints, each to a point of its own, and a second time nothing happens twice', async () => {
    const run = ['--run', new Date().toISOString()];
    const first = await demo(...run);
    expect(first.stderr.trimEnd().split('\n')).toHaveLength(20);
    const states = casesOf(first).map(({ state }) => state);
    expect(states).toEqual([
      ...['received', 'received', 'received', 'incident', 'incident'],
      ...['registered', 'registered', 'acknowledged', 'acknowledged', 'acknowledged', 'acknowledged'],
      ...['planned', 'planned', 'planned', 'planned'],
      ...['resolved', 'closed', 'closed', 'acknowledged', 'withdrawn'],
    ]);
    expect(first.exitCode).toBe(0);
    expect(first.stdout.split('\n').slice(0, 9)).toEqual([
      `20 complaints of a day are in ${redress.api.origin}:`,
      '   3 received',
      '   2 incident',
      '   2 registered',
      '   5 acknowledged',
      '   4 planned',
      '   1 resolved',
      '   2 closed',
      '   1 withdrawn',
    ]);
    expect(first.stdout.match(/^ {4}http:\S+\/api\/v1\/complaints\/KL-\S+$/gm)).toHaveLength(3);

    const token = await tokenFor(installation, 'handler');
    const revisions = () =>
      Promise.all(casesOf(first).map(async ({ id }) => (await redress.api.get(`/api/v1/complaints/${id}`, { token })).body.revision));
    const before = await revisions();
    const second = await demo(...run);
    expect([second.exitCode, second.stdout]).toEqual([0, first.stdout]);
    expect(await revisions()).toEqual(before);
  }, 120_000);
});
