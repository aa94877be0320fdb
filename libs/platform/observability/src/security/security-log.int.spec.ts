import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SecurityLog, securityLogAt, type SecurityLine } from '../index';

const line: SecurityLine = {
  event: 'sign-in',
  outcome: 'refused',
  method: 'GET',
  route: '/api/v1/things/:id',
  status: 401,
  address: 'digest',
  correlationId: 'c-1',
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'redress-'));
});
afterEach(() => rm(folder, { recursive: true }));

const failed = (error: Error) => {
  throw error;
};

describe('the file of the security log', () => {
  it('is made for its owner alone, with the folder it stands in, and is added to by each process', async () => {
    const file = path.join(folder, 'logs', 'security.ndjson');
    new SecurityLog(securityLogAt(file, failed)).write(line);
    new SecurityLog(securityLogAt(file, failed)).write({ ...line, outcome: 'granted', status: 200, actor: 'a.jansen' });
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    const time = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
    expect(lines.map((text) => JSON.parse(text) as unknown)).toEqual([
      { time, log: 'security', ...line },
      { time, log: 'security', ...line, outcome: 'granted', status: 200, actor: 'a.jansen' },
    ]);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('has to be a file that can be written', () => {
    expect(() => securityLogAt(folder, failed)).toThrow('EISDIR');
  });
});
