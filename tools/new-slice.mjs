// Makes a slice that works as it is, to be changed into what is wanted: npm run new:slice flag-complaint
import './lib/node-version.mjs';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from './lib/paths.mjs';
import { exitWhenInterrupted, run } from './lib/run.mjs';
import { setUp } from './lib/set-up.mjs';
import { changedFiles, newFiles } from './new-slice/files.mjs';
import { namesFor } from './new-slice/names.mjs';
import { nextSteps } from './new-slice/next-steps.mjs';
import { refusal } from './new-slice/refusal.mjs';

const prettier = inProject('node_modules/prettier/bin/prettier.cjs');

await setUp();
const { program } = await import('commander'); // There once the set-up has installed it.
await program
  .name('npm run new:slice')
  .description('Makes a slice that works as it is: it records an event with a reason on an open complaint.')
  .argument('<verb-noun>', 'what a person does, such as flag-complaint')
  .argument('[Event]', 'what is recorded; follows from the slice unless its verb is irregular: send-letter LetterSent')
  .action(makeSlice)
  .parseAsync();

async function makeSlice(slice, event) {
  const names = namesFor(slice, event);
  const reason = refusal(names);
  if (reason) program.error(`error: ${reason}`);
  const made = newFiles(names);
  const changed = changedFiles(names);
  const files = [...made, ...changed];
  for (const [file, text] of files) write(file, text);
  await finish(process.execPath, prettier, '--log-level=warn', '--write', ...files.map(([file]) => file));
  await finish('npm', 'run', '--silent', 'golden');
  await finish('npm', 'run', '--silent', 'generated');
  console.log(nextSteps(names, [...made.keys()], [...changed.keys()]));
}

function write(file, text) {
  mkdirSync(path.dirname(inProject(file)), { recursive: true });
  writeFileSync(inProject(file), text);
}

/** What a step prints goes to standard error; when it fails, so does the tool. */
async function finish(command, ...args) {
  const exitCode = await run(command, args, { stdio: ['ignore', 2, 2] }).catch(exitWhenInterrupted);
  if (exitCode !== 0) process.exit(1);
}
