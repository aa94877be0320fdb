import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ReadStore } from '@platform/read-store';
import { mongoUrl } from '../../../test/support/mongo-url';
import type { KeyPlace } from './installation-keys';

/** A place for the keys of an installation, empty, with nothing else in it. */
export interface EmptyPlace {
  readonly place: KeyPlace;
  readonly remove: () => Promise<void>;
}

const folder = async (): Promise<EmptyPlace> => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'redress-keys-'));
  return { place: { dataDir, keysUrl: undefined }, remove: () => rm(dataDir, { recursive: true, force: true }) };
};

const database = async (): Promise<EmptyPlace> => {
  const [{ place, remove }, keysUrl] = [await folder(), mongoUrl(`redress_keys_${randomBytes(6).toString('hex')}`)];
  return {
    place: { ...place, keysUrl },
    remove: async () => {
      const store = new ReadStore(keysUrl);
      await store.database.dropDatabase();
      await store.close();
      await remove();
    },
  };
};

/** Where keys may lie, for tests that hold for all of these places. */
export const emptyPlaces: Readonly<Record<string, () => Promise<EmptyPlace>>> = { 'in files': folder, 'in a database': database };
