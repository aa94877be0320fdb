import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { ROOT } from './paths.mjs';

export const END_SIGNALS = ['SIGINT', 'SIGTERM'];
const PATIENCE_MS = 3000;

/** The run was ended from outside. */
export class Interrupted extends Error {
  /** What a shell answers for a program that this signal ended. */
  exitCode;

  constructor(signal) {
    super(`ended by ${signal}`);
    this.exitCode = 128 + constants.signals[signal];
  }
}

/**
 * Runs a program to its end. SIGINT and SIGTERM are passed on to it, so that it is never left behind.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>} its exit code
 * @throws Interrupted when a signal ended it
 */
export async function run(command, args, options) {
  const child = spawn(command, args, { cwd: ROOT, ...options });
  let endedBy;
  const passOn = (signal) => {
    endedBy ??= signal;
    child.kill(signal);
    setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS).unref();
  };
  for (const signal of END_SIGNALS) process.on(signal, passOn);
  try {
    const [exitCode, signal] = await once(child, 'exit');
    endedBy ??= signal;
    if (endedBy) throw new Interrupted(endedBy);
    return exitCode;
  } finally {
    for (const signal of END_SIGNALS) process.off(signal, passOn);
  }
}

/** Ends the process when it was interrupted, with the given or the usual exit code; any other error is thrown on. */
export function exitWhenInterrupted(error, exitCode = error.exitCode) {
  if (error instanceof Interrupted) process.exit(exitCode);
  throw error;
}
