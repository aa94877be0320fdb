import './lib/node-version.mjs';
import { discardResults, TEST_RESULTS } from './lib/results.mjs';
import { END_SIGNALS, Interrupted } from './lib/run.mjs';
import { needRedis } from './lib/redis-server.mjs';
import { setUp } from './lib/set-up.mjs';

await setUp();
needRedis();
discardResults(TEST_RESULTS);

// An exit, unlike a death by signal, lets the global set-up end what it started.
for (const signal of END_SIGNALS) process.on(signal, () => process.exit(new Interrupted(signal).exitCode));

process.argv.push('--json', `--outputFile=${TEST_RESULTS}`);
await import('../node_modules/jest/bin/jest.js');
