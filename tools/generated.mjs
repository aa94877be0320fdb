// Writes the files that follow from the code; with --check it only says which of them are out of date.
import './lib/node-version.mjs';
import { sliceIndex } from './documents/slice-index.mjs';
import { reportStale, writeStale } from './lib/generated-file.mjs';
import { setUp } from './lib/set-up.mjs';

const renew = process.argv.includes('--check') ? reportStale : writeStale;

await renew(sliceIndex); // The build reads it.
await setUp();
const { documents } = await import('./documents/index.mjs'); // Needs what the set-up installs and builds.
for (const document of documents) await renew(document);
