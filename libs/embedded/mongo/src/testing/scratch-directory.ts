import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

/** A new, empty directory; {@link removeScratchDirectories} takes it away. */
export function scratchDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'mongo-'));
  made.push(directory);
  return directory;
}

export function removeScratchDirectories(): void {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true, force: true });
}
