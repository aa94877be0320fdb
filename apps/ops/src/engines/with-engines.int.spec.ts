import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEventStoreServer } from '@embedded/eventstore';
import type { Settings } from '@platform/config';
import { EventLog } from '@platform/event-store';
import { eventStoreFolderIn, readInstallationSettings, writeEnginesFile } from '@redress/installation';
import { withEngines } from './with-engines';

let dataDir: string;
let otherDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'redress-ops-'));
  otherDir = await mkdtemp(path.join(tmpdir(), 'redress-ops-'));
});
afterEach(async () => {
  for (const folder of [dataDir, otherDir]) await rm(folder, { recursive: true, force: true });
});

const settings = (env: NodeJS.ProcessEnv = {}) => readInstallationSettings({ DATA_DIR: dataDir, ...env });
const withEventStore = <Value>(settings: Settings, work: (url: string) => Promise<Value>): Promise<Value> =>
  withEngines(settings, ['eventStore'], ({ eventStore }) => work(eventStore));
const addressUsed = (env: NodeJS.ProcessEnv = {}): Promise<string> => withEventStore(settings(env), (url) => Promise.resolve(url));
const answers = async (url: string): Promise<boolean> => {
  const log = new EventLog(url);
  try {
    await log.ping();
    return true;
  } catch {
    return false;
  } finally {
    await log.close();
  }
};

describe('the event store of a command', () => {
  it('is the one that was set, whatever runs on the data folder', async () => {
    const running = await startEventStoreServer({ dataDir: eventStoreFolderIn(dataDir) });
    await writeEnginesFile(dataDir, { eventstoreUrl: running.url, pid: process.pid });
    expect(await addressUsed({ EVENTSTORE_URL: 'esdb://es.example:2113' })).toBe('esdb://es.example:2113');
    await running.stop();
  });

  it('is the one that runs on the data folder', async () => {
    const running = await startEventStoreServer({ dataDir: eventStoreFolderIn(dataDir) });
    await writeEnginesFile(dataDir, { eventstoreUrl: running.url, pid: process.pid });
    expect(await addressUsed()).toBe(running.url);
    expect(await answers(running.url)).toBe(true);
    await running.stop();
  });

  it('is started for the time of the command when none runs, also when a crash left its address behind', async () => {
    const before = await startEventStoreServer({ dataDir: eventStoreFolderIn(dataDir) });
    await writeEnginesFile(dataDir, { eventstoreUrl: before.url, pid: process.pid });
    await before.stop();
    const [address, during] = await withEventStore(settings(), async (url) => [url, await answers(url)] as const);
    expect(during).toBe(true);
    expect(await answers(address)).toBe(false);
  });

  it('is not that of another Redress on the port that a crash left behind', async () => {
    const crashed = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(crashed, 'exit');
    const other = await startEventStoreServer({ dataDir: eventStoreFolderIn(otherDir) });
    await mkdir(eventStoreFolderIn(dataDir));
    await writeEnginesFile(dataDir, { eventstoreUrl: other.url, pid: Number(crashed.pid) });
    expect(await addressUsed()).not.toBe(other.url);
    await other.stop();
  });

  it('is started also when what the data folder says of engines cannot be read', async () => {
    await mkdir(eventStoreFolderIn(dataDir));
    await writeFile(path.join(dataDir, 'engines.json'), '{"eventst');
    expect(await withEventStore(settings(), answers)).toBe(true);
  });

  it('ends when the work fails', async () => {
    await mkdir(eventStoreFolderIn(dataDir));
    await expect(withEventStore(settings(), () => Promise.reject(new Error('the work failed')))).rejects.toThrow('the work failed');
    expect(await withEventStore(settings(), answers)).toBe(true);
  });

  it('is not made up when nothing is stored', async () => {
    await expect(addressUsed()).rejects.toThrow(`there is no event store: EVENTSTORE_URL is not set, and DATA_DIR ${dataDir} holds none`);
  });
});
