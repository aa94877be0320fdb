/** Runs the fault drills with all their rounds; `npm test` runs a few of each. */
process.env.FAULT_ROUNDS ??= 'all';
process.argv.splice(2, 0, 'test/faults');
await import('./test.mjs');
