/** What the tools start from outside the project, in a form that takes milliseconds and does what a test wants. */

/** Installs nothing: says what it was asked for, and fails. */
export const NPM = ['#!/bin/sh', 'echo "npm $1"', 'exit 7'].join('\n');

/**
 * Builds an app by copying its source. A source that says `broken` ends the build half-way; as long as there is a file `slow-build`, the build goes on, for
 * ten seconds at most and not longer than whoever started it.
 */
export const NEST = `
const { cpSync, existsSync, readFileSync } = require('node:fs');
const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
const parent = process.ppid;
for (let pauses = 0; existsSync('slow-build') && pauses < 500; pauses += 1) {
  pause();
  if (process.ppid !== parent) process.exit(1);
}
for (const app of process.argv.slice(3)) {
  const source = 'apps/' + app + '/src';
  if (readFileSync(source + '/main.js', 'utf8').includes('broken')) {
    console.log('cannot build ' + app);
    process.exit(1);
  }
  cpSync(source, 'dist/' + source, { recursive: true });
}
`;

/** Prints its arguments. */
export const OPS = 'console.log(JSON.stringify(process.argv.slice(2)));';

/** Serves until it is asked to end, and ends once it is asked again. */
export const LOCAL = `
const alive = setInterval(() => undefined, 1000);
let asked = 0;
process.on('SIGTERM', () => {
  asked += 1;
  console.log('asked ' + asked);
  if (asked === 2) clearInterval(alive);
});
console.log('serving');
`;
