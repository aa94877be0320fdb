// Writes the documents that follow from the code; with --check it only says which of them are out of date.
import './lib/node-version.mjs';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as prettier from 'prettier';
import { inProject } from './lib/paths.mjs';
import { setUp } from './lib/set-up.mjs';

const DOCUMENTS = [
  {
    file: 'docs/openapi.json',
    produce: () =>
      execFileSync(process.execPath, [inProject('dist/apps/api/src/openapi.js')], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
  },
];

await setUp();
const stale = [];
for (const document of DOCUMENTS) {
  const text = await formatted(document);
  if (text !== current(document.file)) stale.push({ file: document.file, text });
}

if (process.argv.includes('--check')) report(stale);
else for (const { file, text } of stale) writeFileSync(inProject(file), text);

async function formatted({ file, produce }) {
  const options = await prettier.resolveConfig(inProject(file));
  return prettier.format(produce(), { ...options, filepath: file });
}

function current(file) {
  return existsSync(inProject(file)) ? readFileSync(inProject(file), 'utf8') : undefined;
}

function report(documents) {
  for (const { file } of documents) console.error(`${file} is out of date: npm run generated`);
  if (documents.length > 0) process.exitCode = 1;
}
