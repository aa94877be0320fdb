import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const TOOL = path.resolve(__dirname, '../../tools/verify-dossier.mjs');

/** What an auditor took home: files in a folder of their own, and the program that verifies dossiers with nothing but Node. */
export class AuditorPapers {
  private constructor(private readonly folder: string) {}

  static async begin(): Promise<AuditorPapers> {
    return new AuditorPapers(await mkdtemp(path.join(tmpdir(), 'redress-auditor-')));
  }

  /** Where a paper lies. */
  at(name: string): string {
    return path.join(this.folder, name);
  }

  /** A text is kept as it is, everything else as JSON. */
  keep(name: string, content: string | object): Promise<void> {
    return writeFile(this.at(name), typeof content === 'string' ? content : JSON.stringify(content));
  }

  read(name: string): Promise<Buffer> {
    return readFile(this.at(name));
  }

  /**
   * What the program says of a dossier, by the key in `key.pub`.
   *
   * @throws Error with what it printed when something is wrong with it
   */
  async verified(dossier: string, ...more: readonly string[]): Promise<string> {
    const { stdout } = await promisify(execFile)(process.execPath, [TOOL, this.at(dossier), '--key', this.at('key.pub'), ...more]);
    return stdout;
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}
