import './lib/node-version.mjs';
import { rmSync } from 'node:fs';
import { TEST_RESULTS } from './lib/paths.mjs';
import { END_SIGNALS, Interrupted } from './lib/run.mjs';
import { setUp } from './lib/set-up.mjs';

await setUp();
rmSync(TEST_RESULTS, { force: true });

// An exit, unlike a death by signal, lets the global set-up end what it started.
for (const signal of END_SIGNALS) process.on(signal, () => process.exit(new Interrupted(signal).exitCode));

process.argv.push('--json', `--outputFile=${TEST_RESULTS}`);
await import('../node_modules/jest/bin/jest.js');
