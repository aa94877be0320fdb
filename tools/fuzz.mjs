/** Sends the requests that `test/fuzz` makes up, all of them: `FUZZ_REQUESTS` at least, from the seed `FUZZ_SEED`, another one each time unless it is set. */
process.env.FUZZ_REQUESTS ??= '10000';
process.argv.splice(2, 0, 'test/fuzz');
await import('./test.mjs');
