// Each rule of dependency-cruiser and eslint is shown a file that breaks it, and has to bite; allowed files have to pass in silence. The files are
// written to a scratch copy of the configuration, never into the project.
import { cruise } from 'dependency-cruiser';
import extractTypeScriptConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { ESLint } from 'eslint';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as dependencies from './probes/dependency-probes.mjs';
import * as lint from './probes/lint-probes.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const { forbidden: rules, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');

const dependencyFindings = await inScratch([...Object.entries(dependencies.BACKGROUND), ...filesOf(dependencies)], cruiseProbes);
const lintFindings = await inScratch(filesOf(lint), lintProbes);
const complaints = [
  ...judge(dependencies, dependencyFindings),
  ...judge(lint, lintFindings),
  ...rules.filter(({ name }) => !dependencies.FORBIDDEN.some(([rule]) => rule === name)).map(({ name }) => `${name} has no probe`),
];
for (const complaint of complaints) console.error(complaint);
const probes = dependencies.FORBIDDEN.length + lint.FORBIDDEN.length;
console.log(`${probes} forbidden and ${dependencies.ALLOWED.length + lint.ALLOWED.length} allowed files shown, ${complaints.length} wrong`);
process.exitCode = complaints.length === 0 ? 0 : 1;

function filesOf({ FORBIDDEN, ALLOWED }) {
  return [...FORBIDDEN.map(([, file, text]) => [file, text]), ...ALLOWED];
}

/** Runs the check in a scratch project that holds these files and our configuration. */
async function inScratch(files, check) {
  const scratch = realpathSync(mkdtempSync(path.join(tmpdir(), 'redress-probes-')));
  try {
    for (const name of ['package.json', 'tsconfig.json', 'eslint.config.mjs']) cpSync(path.join(root, name), path.join(scratch, name));
    symlinkSync(path.join(root, 'node_modules'), path.join(scratch, 'node_modules'));
    for (const [file, text] of files) {
      mkdirSync(path.dirname(path.join(scratch, file)), { recursive: true });
      writeFileSync(path.join(scratch, file), `${text}\n`);
    }
    process.chdir(scratch);
    return await check(scratch);
  } finally {
    process.chdir(root);
    rmSync(scratch, { recursive: true });
  }
}

/** @returns {Promise<{ file: string, rule: string }[]>} what dependency-cruiser finds */
async function cruiseProbes() {
  const { output } = await cruise(
    ['apps', 'libs', 'test'],
    { ...options, ruleSet: { forbidden: rules }, validate: true },
    {},
    { tsConfig: extractTypeScriptConfig('tsconfig.json') },
  );
  return output.summary.violations.map(({ from, rule }) => ({ file: from, rule: rule.name }));
}

/** @returns {Promise<{ file: string, rule: string }[]>} what eslint finds */
async function lintProbes(scratch) {
  const results = await new ESLint({ cwd: scratch }).lintFiles(['.']);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, message }) => ({ file: path.relative(scratch, filePath), rule: ruleId ?? message })),
  );
}

function judge({ FORBIDDEN, ALLOWED }, findings) {
  const found = (file) => findings.filter((finding) => finding.file === file).map(({ rule }) => rule);
  return [
    ...FORBIDDEN.filter(([rule, file]) => !found(file).includes(rule)).map(
      ([rule, file]) => `${rule} is silent about ${file}; found: ${found(file).join(', ')}`,
    ),
    ...ALLOWED.filter(([file]) => found(file).length > 0).map(([file]) => `${file} is allowed, but ${found(file).join(', ')} bites`),
  ];
}
