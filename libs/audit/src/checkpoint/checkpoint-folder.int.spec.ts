import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CheckpointFolder, makeFileInPlace, OtherFileThere } from './checkpoint-folder';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'redress-checkpoints-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe.each([
  ['of the data folder', () => new CheckpointFolder(path.join(folder, 'checkpoints'))],
  ['outside', () => new CheckpointFolder(path.join(folder, 'checkpoints'), makeFileInPlace)],
])('the folder of the checkpoints %s', (_, open) => {
  it('holds each of them, and the key', async () => {
    const checkpoints = open();
    await checkpoints.addKey('redress/1+00000000+AAAA');
    for (const size of [9, 120, 20]) await checkpoints.add(size, `note ${size}\n`);
    expect(await checkpoints.notes()).toEqual(['note 9\n', 'note 20\n', 'note 120\n']);
    expect(await checkpoints.last()).toBe('note 120\n');
    expect((await readdir(path.join(folder, 'checkpoints'))).sort()).toEqual(['120.txt', '20.txt', '9.txt', 'key.pub']);
    expect(await readFile(path.join(folder, 'checkpoints', 'key.pub'), 'utf8')).toBe('redress/1+00000000+AAAA\n');
  });

  it('is only ever added to', async () => {
    const checkpoints = open();
    await checkpoints.add(9, 'note 9\n');
    await checkpoints.add(9, 'note 9\n');
    await expect(checkpoints.add(9, 'another\n')).rejects.toThrow(OtherFileThere);
    expect(await checkpoints.notes()).toEqual(['note 9\n']);
  });

  it('is empty before the first, and knows other files for what they are', async () => {
    expect(await open().last()).toBeUndefined();
    await open().add(9, 'note 9\n');
    await writeFile(path.join(folder, 'checkpoints', 'readme.txt'), 'not ours');
    expect(await open().notes()).toEqual(['note 9\n']);
  });
});
