import { statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { openDataFolder } from './data-folder';
import type { StoreKind } from './store-kind';
import { removeScratchDirectories, scratchDirectory } from './testing';

const kind: StoreKind<'words'> = { name: 'word store', file: 'words.mdb', format: 1, tables: ['words'] };
const PAGE = 4096;
const key = (number: number) => Buffer.from(`word ${number}`);

afterAll(removeScratchDirectories);

describe('a file that is shorter than it says', () => {
  it('is opened when nothing is in the pages that it lacks', async () => {
    const directory = scratchDirectory();
    const folder = await openDataFolder(directory, kind);
    folder.tables.words.putSync(key(1), Buffer.alloc(64 * PAGE, 7));
    folder.tables.words.removeSync(key(1));
    for (let number = 2; number < 6; number++) folder.tables.words.putSync(key(number), Buffer.from('kept'));
    await folder.close();
    const file = join(directory, kind.file);
    const { size } = statSync(file);
    truncateSync(file, size - PAGE);

    const again = await openDataFolder(directory, kind);
    expect(again.tables.words.get(key(5))?.toString()).toBe('kept');
    await again.close();
    expect(statSync(file).size).toBe(size);
  });

  it('is refused when something was in them, and left as it is', async () => {
    const directory = scratchDirectory();
    const folder = await openDataFolder(directory, kind);
    folder.tables.words.putSync(key(1), Buffer.alloc(64 * PAGE, 7));
    await folder.close();
    const file = join(directory, kind.file);
    const size = 8 * PAGE;
    truncateSync(file, size);
    const { mtimeMs } = statSync(file);
    await expect(openDataFolder(directory, kind)).rejects.toThrow(/^The word store file .* is damaged: it has 32768 bytes of \d+\.$/);
    expect(statSync(file)).toMatchObject({ size, mtimeMs });
  });
});
