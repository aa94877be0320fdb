import { spawn } from 'node:child_process';
import path from 'node:path';
import { ToolRun } from '../tools/tool-run';

const OPS = path.resolve(__dirname, '../../dist/apps/ops/src/main.js');

/** How a command of the command line ended, and what it printed. */
export interface OpsResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of the built command line to its end. */
export const ops = async (env: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<OpsResult> => {
  const child = spawn(process.execPath, [OPS, ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const run = new ToolRun(child);
  const exitCode = await run.exitCode();
  return { exitCode, stdout: run.stdout, stderr: run.stderr };
};
