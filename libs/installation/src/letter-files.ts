import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { KeptLetters } from '@redress/complaints';
import { unlessMissing } from '@redress/privacy';

/** The letters in `outbox` of the data folder, each a file that begins with the id of the duty to send it. */
export class LetterFiles extends KeptLetters {
  private readonly folder: string;

  constructor(dataDir: string) {
    super();
    this.folder = path.join(dataDir, 'outbox');
  }

  async remove(effects: readonly string[]): Promise<void> {
    const removed = new Set(effects);
    const files = ((await unlessMissing(readdir(this.folder))) ?? []).filter((file) => removed.has(file.split('.')[0] ?? ''));
    await Promise.all(files.map((file) => rm(path.join(this.folder, file), { force: true })));
  }
}
