import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ToolRun } from './tool-run';

const ROOT = path.resolve(__dirname, '../..');
const LEFT_OUT = ['.git', 'coverage', 'data', 'node_modules'].map((name) => path.join(ROOT, name));

/** The project as it stands, in a folder of its own; what is installed is shared with it. */
export class ProjectCopy {
  private readonly root = realpathSync(mkdtempSync(path.join(tmpdir(), 'redress-copy-')));

  constructor() {
    cpSync(ROOT, this.root, { recursive: true, preserveTimestamps: true, filter: (source) => !LEFT_OUT.includes(source) });
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(this.root, 'node_modules'));
  }

  /** Runs Node in the copy, to its end. */
  async run(...args: readonly string[]): Promise<{ readonly exitCode: number | null; readonly stdout: string; readonly stderr: string }> {
    const run = new ToolRun(spawn(process.execPath, args, { cwd: this.root, stdio: ['ignore', 'pipe', 'pipe'] }));
    const exitCode = await run.exitCode();
    return { exitCode, stdout: run.stdout, stderr: run.stderr };
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }
}
