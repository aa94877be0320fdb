import { randomBytes, randomUUID } from 'node:crypto';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EventLog, KeyStoreUnavailable } from '@platform/event-store';
import { SealedFields, storedKeysAt, type WrappedKeys } from '@redress/privacy';
import { eventStoreUrl } from '../../../test/support/event-store-url';
import { Erasures } from './erasures';
import { closeInstallation, openInstallation, type Installation } from './installation';
import { readInstallationSettings } from './settings';

let dataDir: string;
let log: EventLog;
let stored: WrappedKeys;
let category: string;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'redress-erasures-'));
  log = new EventLog(eventStoreUrl());
  stored = storedKeysAt({ dataDir, keysUrl: undefined });
  category = `case${randomBytes(6).toString('hex')}`;
});
afterEach(async () => {
  await log.close();
  await rm(dataDir, { recursive: true, force: true });
});

const erasures = (type?: string): Erasures => new Erasures({ log, stored, category, ...(type === undefined ? {} : { type }) });
const streamOf = (id: string): string => `${category}-${id}`;
const record = (stream: string, type: string) => log.append(stream, [{ id: randomUUID(), type, data: {}, metadata: {} }], -1);
const putKeys = async (...streams: readonly string[]): Promise<void> => {
  for (const stream of streams) await stored.putOnce(stream, Buffer.from('wrapped'));
};
const names = async (): Promise<readonly string[]> => [...(await stored.names())].sort();
/** What stands in the folder of the keys, to be brought back later. */
const backUp = (): Promise<void> => cp(path.join(dataDir, 'keys'), path.join(dataDir, 'backup'), { recursive: true });
const bringBack = async (): Promise<void> => {
  await rm(path.join(dataDir, 'keys'), { recursive: true });
  await cp(path.join(dataDir, 'backup'), path.join(dataDir, 'keys'), { recursive: true });
};

describe('the erasures in the log', () => {
  it('destroy the keys of the streams that were erased, and no others', async () => {
    const others = `${category}more-1`;
    await putKeys(streamOf('1'), streamOf('2'), others);
    await record(streamOf('1'), 'PersonalDataErased');
    await record(streamOf('2'), 'PersonalDataErasedLater');
    await record(others, 'PersonalDataErased');
    expect(await erasures().apply()).toBe(1);
    expect(await names()).toEqual([streamOf('2'), others].sort());
  });

  it('are those of the type that says so', async () => {
    await putKeys(streamOf('1'), streamOf('2'));
    await record(streamOf('1'), 'SomebodyForgotten');
    await record(streamOf('2'), 'PersonalDataErased');
    expect(await erasures('SomebodyForgotten').apply()).toBe(1);
    expect(await names()).toEqual([streamOf('2')]);
  });

  it('are looked through once by a process, and from the beginning by the next one, whenever the keys came back', async () => {
    await putKeys(streamOf('1'));
    await record(streamOf('1'), 'PersonalDataErased');
    const running = erasures();
    expect([await running.apply(), await running.apply()]).toEqual([1, 1]);
    await putKeys(streamOf('1'));
    expect(await running.apply()).toBe(1);
    expect(await names()).toEqual([streamOf('1')]);
    expect(await erasures().apply()).toBe(1);
    expect(await names()).toEqual([]);
  });

  it('are applied again to a backup of the keys from before', async () => {
    await putKeys(streamOf('1'), streamOf('2'));
    await erasures().apply();
    await backUp();
    await record(streamOf('1'), 'PersonalDataErased');
    await erasures().apply();
    await bringBack();
    expect(await names()).toEqual([streamOf('1'), streamOf('2')]);
    expect(await erasures().apply()).toBe(1);
    expect(await names()).toEqual([streamOf('2')]);
  });

  it('are gone through from where it broke off when a key could not be destroyed', async () => {
    await putKeys(streamOf('1'), streamOf('2'));
    await record(streamOf('1'), 'PersonalDataErased');
    await record(streamOf('2'), 'PersonalDataErased');
    const place = path.join(dataDir, 'keys', `${streamOf('2')}.key`);
    await rm(place);
    await mkdir(place);
    const running = erasures();
    await expect(running.apply()).rejects.toThrow('EISDIR');
    await rm(place, { recursive: true });
    await putKeys(streamOf('1'), streamOf('2'));
    expect(await running.apply()).toBe(2);
    expect(await names()).toEqual([streamOf('1')]);
  });
});

describe('an installation', () => {
  const settings = (url: string) =>
    readInstallationSettings({
      DATA_DIR: dataDir,
      EVENTSTORE_URL: url,
      MONGODB_URL: 'mongodb://127.0.0.1:27017/not-asked',
      STREAM_CATEGORY: category,
      KEY_ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
    });
  const during = async <Value>(url: string, work: (installation: Installation) => Promise<Value>): Promise<Value> => {
    const installation = await openInstallation(settings(url));
    try {
      return await work(installation);
    } finally {
      await closeInstallation(installation);
    }
  };

  it('opens nothing that was erased, also when a backup brought the key back', async () => {
    const sealed = await during(eventStoreUrl(), async (installation) =>
      (await installation.sealed.sealing(streamOf('1'), true))('e/name', 'Sanne'),
    );
    await backUp();
    await record(streamOf('1'), 'PersonalDataErased');
    await bringBack();
    await during(eventStoreUrl(), async (installation) => {
      await expect(installation.sealed.open(streamOf('1'), sealed)).rejects.toThrow(`the key of ${streamOf('1')} is missing`);
    });
  });

  it('gives no key before it knows what was erased', async () => {
    await during('esdb://127.0.0.1:1?tls=false', async ({ keys }) => {
      await expect(new SealedFields(keys).sealing(streamOf('1'), true)).rejects.toThrow(KeyStoreUnavailable);
    });
    expect(await names()).toEqual(['installation']);
  });
});
