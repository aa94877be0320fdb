import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EventLog } from '@platform/event-store';
import { openInstallationKeys, type KeyStore } from '@redress/privacy';
import { eventStoreUrl } from '../../../test/support/event-store-url';
import { keysHealth } from './keys-health';
import { WatchedKeys } from './watched-keys';

let dataDir: string;
let log: EventLog;
let stored: KeyStore;
let keys: WatchedKeys;
let streams: readonly string[];

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'redress-watched-keys-'));
  log = new EventLog(eventStoreUrl());
  stored = (await openInstallationKeys({ dataDir, keysUrl: undefined }, Buffer.alloc(32, 1))).keys;
  keys = new WatchedKeys(stored, log);
  const category = `case${randomBytes(6).toString('hex')}`;
  streams = ['1', '2', '3'].map((id) => `${category}-${id}`);
  for (const stream of streams) {
    await keys.obtain(stream);
    await record(stream, 'ReportReceived', -1);
  }
});
afterEach(async () => {
  await log.close();
  await rm(dataDir, { recursive: true, force: true });
});

const record = (stream: string, type: string, expected: number) =>
  log.append(stream, [{ id: randomUUID(), type, data: {}, metadata: {} }], expected);
const health = () => keysHealth(keys)();

describe('the keys of an installation', () => {
  it('are well as long as each that is looked for is there', async () => {
    for (const stream of streams) await keys.find(stream);
    expect([await keys.missing(), await health()]).toEqual([[], { status: 'ok' }]);
  });

  it('are degraded once one was looked for in vain, unless its case is erased or being erased', async () => {
    const [lost = '', begun = '', erased = ''] = streams;
    await record(begun, 'ErasureBegun', 0);
    await record(erased, 'PersonalDataErased', 0);
    for (const stream of streams) await keys.destroy(stream);
    expect(await keys.missing()).toEqual([]);
    for (const stream of streams) await keys.find(stream);
    expect([await keys.missing(), await health()]).toEqual([
      [lost],
      { status: 'degraded', detail: 'keys that are missing: 1 (npm run ops -- doctor names the cases)' },
    ]);
  });

  it('are well again when the key is brought back, and when the case is erased', async () => {
    const [back = '', erased = ''] = streams;
    for (const stream of [back, erased]) {
      await keys.destroy(stream);
      await keys.find(stream);
    }
    expect(await keys.missing()).toEqual([back, erased]);
    await stored.obtain(back);
    await record(erased, 'ErasureBegun', 0);
    expect([await keys.missing(), await health()]).toEqual([[], { status: 'ok' }]);
  });
});
