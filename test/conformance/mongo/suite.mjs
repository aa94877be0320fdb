// The suite of MongoDB's wire protocol: asks the cases, judges the answers by the expected ones, and says what differs.
import { readFile, writeFile } from 'node:fs/promises';
import { withEmbeddedEngines } from '../embedded-engine.mjs';
import { compare, isWrong, summaryOf, textOf } from './compare.mjs';
import { askAll } from './lib/ask-all.mjs';
import { loadCases } from './lib/load-cases.mjs';

const EXPECTED = 'expected/documented-8.0.json';
const PROGRESS_EVERY = 50;

const textFile = (name) => readFile(new URL(name, import.meta.url), 'utf8');

/** The names in a list: one a line, `#` starts a remark. */
async function namesIn(file) {
  const lines = (await textFile(file)).split('\n');
  return new Set(lines.filter((line) => line && !line.startsWith('#')));
}

async function readRules(exact) {
  const [expected, core, outside] = await Promise.all([textFile(EXPECTED), namesIn('core.txt'), namesIn('outside.txt')]);
  return { expected: JSON.parse(expected), core, outside, exact };
}

const indented = (value) => textOf(value).replace(/^/gm, '    ');

function describe({ name, verdict, expected, actual }, quiet) {
  const title = `${verdict.toUpperCase()}  ${name}`;
  return quiet || verdict !== 'different' ? title : `${title}\n  expected\n${indented(expected)}\n  actual\n${indented(actual)}\n`;
}

/** Asks the cases on a server; the answers by name. Says on standard error how far it is. */
async function answersOf(cases, url) {
  console.error(`${cases.length} cases against ${url}`);
  const answers = {};
  let count = 0;
  const begin = performance.now();
  await askAll(cases, url, (name, answer) => {
    answers[name] = answer;
    count += 1;
    if (count % PROGRESS_EVERY === 0) console.error(`${count}/${cases.length}`);
  });
  console.error(`${count} cases in ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  return answers;
}

function withServer({ url: [given = process.env.MONGODB_URL] }, work) {
  return given ? work(given) : withEmbeddedEngines(1, ([{ mongoUrl }]) => work(mongoUrl));
}

/** Runs the suite with the options of run.mjs and prints the result; the exit code: 0, or 1 if an answer is different or missing. */
export async function run(options) {
  const { exact, quiet, only, out } = options;
  const rules = await readRules(exact);
  const asked = (await loadCases()).filter(({ name }) => only.test(name) && name in rules.expected && (exact || !rules.outside.has(name)));
  const answers = await withServer(options, (url) => answersOf(asked, url));
  if (out) await writeFile(out, `${JSON.stringify(answers, null, 1)}\n`);
  const judgements = compare(answers, { ...rules, only });
  const wrong = judgements.filter(isWrong);
  for (const judgement of wrong) console.log(describe(judgement, quiet));
  console.log(summaryOf(judgements));
  return wrong.length > 0 ? 1 : 0;
}
