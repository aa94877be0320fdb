import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LetterFiles } from './letter-files';

const ours = '6f1c1f0e-8f0b-5a53-9d57-8a0a2b7f4c11';
const others = '7c8a2f36-9d0e-5b7a-8f43-000000000001';

let dataDir: string;
beforeEach(async () => (dataDir = await mkdtemp(path.join(tmpdir(), 'redress-letters-'))));
afterEach(() => rm(dataDir, { recursive: true, force: true }));

describe('letters that are kept as files', () => {
  it('are removed with what is left of those that were being written, and no others', async () => {
    const outbox = path.join(dataDir, 'outbox');
    await mkdir(outbox);
    for (const file of [`${ours}.eml`, `${ours}.eml.0b9d1a5e.new`, `${others}.eml`]) await writeFile(path.join(outbox, file), 'Sanne');
    await new LetterFiles(dataDir).remove([ours]);
    expect(await readdir(outbox)).toEqual([`${others}.eml`]);
  });

  it('need not be there, and neither need their folder', async () => {
    await new LetterFiles(dataDir).remove([ours]);
    expect(await readdir(dataDir)).toEqual([]);
  });
});
