import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as standIns from './stand-ins';
import { ToolRun } from './tool-run';

const ROOT = path.resolve(__dirname, '../..');
const AN_HOUR_AGO = new Date(Date.now() - 3_600_000);

const FILES = {
  'bin/npm': standIns.NPM,
  'package.json': '{}',
  'package-lock.json': '{}',
  'tsconfig.json': '{}',
  'nest-cli.json': '{}',
  'node_modules/.package-lock.json': '{}',
  'node_modules/@nestjs/cli/bin/nest.js': standIns.NEST,
  'apps/api/src/main.js': '',
  'apps/projector/src/main.js': '',
  'apps/worker/src/main.js': '',
  'apps/local/src/main.js': standIns.LOCAL,
  'apps/ops/src/main.js': standIns.OPS,
  'libs/README.md': '',
};

/** A project in a folder of its own: the real tools, and around them apps of a few lines and stand-ins for npm and the Nest compiler. */
export class SmallProject {
  private readonly root = realpathSync(mkdtempSync(path.join(tmpdir(), 'redress-project-')));

  constructor() {
    cpSync(path.join(ROOT, 'tools'), this.at('tools'), { recursive: true });
    for (const [file, text] of Object.entries(FILES)) this.write(file, text);
    chmodSync(this.at('bin/npm'), 0o755);
    utimesSync(this.at('package-lock.json'), AN_HOUR_AGO, AN_HOUR_AGO);
  }

  write(file: string, text: string): void {
    mkdirSync(path.dirname(this.at(file)), { recursive: true });
    writeFileSync(this.at(file), text);
  }

  /** Deletes a file or a folder. */
  delete(file: string): void {
    rmSync(this.at(file), { recursive: true });
  }

  /** From now on the lock file is newer than what is installed. */
  outdateInstallation(): void {
    utimesSync(this.at('node_modules/.package-lock.json'), new Date(0), new Date(0));
  }

  /** Starts one of the tools, such as `ops`. */
  start(tool: string, ...args: readonly string[]): ToolRun {
    const env = { ...process.env, PATH: `${this.at('bin')}:${process.env['PATH'] ?? ''}` };
    return new ToolRun(spawn(process.execPath, [this.at(`tools/${tool}.mjs`), ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] }));
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }

  private at(file: string): string {
    return path.join(this.root, file);
  }
}
