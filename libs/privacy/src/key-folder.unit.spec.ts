import { mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { KeyFolder } from './key-folder';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'redress-keys-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const inFolder = (file: string): string => path.join(folder, file);

describe('a folder of keys', () => {
  it('holds a file for each key, whole or not at all', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => new KeyFolder(folder).putOnce('a', Buffer.from(String(index)))));
    expect(await readdir(folder)).toEqual(['a.key']);
  });

  it('is made when there is something to put into it, not before', async () => {
    const keys = new KeyFolder(inFolder('keys'));
    expect([await keys.names(), await keys.find('a'), await keys.noted('encryption-key-changing')]).toEqual([[], undefined, undefined]);
    expect(await readdir(folder)).toEqual([]);
    await keys.putOnce('a', Buffer.from('wrapped'));
    expect(await readdir(folder)).toEqual(['keys']);
  });

  it('overwrites the bytes of a key before it removes the file', async () => {
    await new KeyFolder(folder).putOnce('a', Buffer.from('wrapped'));
    const watched = await open(inFolder('a.key'));
    await new KeyFolder(folder).destroy('a');
    const left = await watched.readFile();
    await watched.close();
    expect(left).toHaveLength('wrapped'.length);
    expect(left.toString()).not.toBe('wrapped');
  });

  it('loses with a key what a process that died had left of it, and no other key', async () => {
    for (const name of ['a', 'a-b', 'ab', 'a.key.b', 'a.key.b.new']) await new KeyFolder(folder).putOnce(name, Buffer.from('wrapped'));
    await writeFile(inFolder('a.key.0123456789ab.new'), 'wrapped');
    await new KeyFolder(folder).destroy('a');
    expect((await readdir(folder)).sort()).toEqual(['a-b.key', 'a.key.b.key', 'a.key.b.new.key', 'ab.key']);
    expect(await readFile(inFolder('ab.key'), 'utf8')).toBe('wrapped');
  });
});
