#!/usr/bin/env node
// npm run conformance -- <suite> [options]: asks a server recorded questions and compares its answers with those of the real one.
import { parseArgs } from 'node:util';

const HELP = `Usage: npm run conformance -- <suite> [options]

Asks a server some hundred questions and compares its answers with those of the real one.

Suites:
  eventstore         the EventStoreDB protocol; answers recorded on 23.10.6 and 24.10.6
  mongo              MongoDB's wire protocol; answers as documented for a standalone 8.0

Options:
  --url <url>        the server (esdb://… or mongodb://…); default: EVENTSTORE_URL or MONGODB_URL, else the embedded engine of the build.
                     eventstore: given more than once, the further servers are for cases that need one to themselves
  --only <regex>     only the cases whose name fits
  --exact            leave nothing out: every case, every part of an answer
  --quiet            show names and places of differences only, not the answers
  --out <file>       also write the answers as JSON (a recording)
  --help

The last line counts: N same, N refused, N different, N missing, N outside the scope.
Exit code 0; 1 if an answer is different or missing; 2 if the run could not be made.
`;

const OPTIONS = {
  url: { type: 'string', multiple: true, default: [] },
  only: { type: 'string' },
  exact: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  out: { type: 'string' },
  help: { type: 'boolean', default: false },
};
const SUITES = { eventstore: () => import('./eventstore/suite.mjs'), mongo: () => import('./mongo/suite.mjs') };

async function main() {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const load = positionals.length === 1 ? SUITES[positionals[0]] : undefined;
  if (!load) throw new Error(HELP);
  const { run } = await load();
  return run({ ...values, only: new RegExp(values.only ?? '') });
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
