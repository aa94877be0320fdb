import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { KeptLetters } from '@redress/complaints';

/** The letters in `outbox` of the data folder, each a file that begins with the id of the duty to send it. */
export class LetterFiles extends KeptLetters {
  private readonly folder: string;

  constructor(dataDir: string) {
    super();
    this.folder = path.join(dataDir, 'outbox');
  }

  async remove(effects: readonly string[]): Promise<void> {
    const removed = new Set(effects);
    const files = (await this.files()).filter((file) => removed.has(file.split('.')[0] ?? ''));
    await Promise.all(files.map((file) => rm(path.join(this.folder, file), { force: true })));
  }

  /** None while nothing was ever put there. */
  private async files(): Promise<readonly string[]> {
    try {
      return await readdir(this.folder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }
}
