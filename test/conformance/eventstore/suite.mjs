// The suite of the EventStoreDB protocol: asks the cases, judges the answers by the recordings, and says what differs.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { withEmbeddedEngines } from '../embedded-engine.mjs';
import { compare, isOutside, isWrong, judge, summaryOf, textOf } from './compare.mjs';
import { loadCases } from './lib/load-cases.mjs';
import { askAll } from './lib/schedule.mjs';
import { describeServer } from './lib/server.mjs';

const RECORDINGS = new URL('./expected/', import.meta.url);
/** One that many cases share, three for those that need one to themselves: about as much work each. */
const EMBEDDED_ENGINES = 4;
const SHOWN_PATHS = 12;
const PROGRESS_EVERY = 50;

/** The recordings, newest version first. */
async function readRecordings() {
  const files = (await readdir(RECORDINGS)).filter((name) => name.endsWith('.json'));
  const texts = await Promise.all(files.sort().map((file) => readFile(new URL(file, RECORDINGS), 'utf8')));
  return texts.map((text) => JSON.parse(text)).reverse();
}

const indented = (value) => textOf(value).replace(/^/gm, '    ');

function describe({ name, verdict, where, expected, actual }, quiet) {
  const title = `${verdict.toUpperCase()}  ${name}`;
  if (verdict !== 'different') return title;
  const places = `${title}\n  at ${where.slice(0, SHOWN_PATHS).join(', ')}`;
  return quiet ? places : `${places}\n  expected\n${indented(expected)}\n  actual\n${indented(actual)}\n`;
}

/** Asks the cases on the given servers; the answers by name. Says on standard error how far it is, and what was asked more than once. */
async function answersOf(cases, urls, judgeOne) {
  const servers = await Promise.all(urls.map(describeServer));
  const versions = [...new Set(servers.map(({ version }) => version))].join(', ');
  console.error(`${cases.length} cases, server version ${versions}`);
  const answers = {};
  let count = 0;
  const onAnswer = ({ name, answer, again }) => {
    if (again > 0) console.error(`asked again, alone (${again}), as it was: ${describe(judgeOne(name, answers[name]), true)}`);
    if (again === 0) count += 1;
    if (again === 0 && count % PROGRESS_EVERY === 0) console.error(`${count}/${cases.length}`);
    answers[name] = answer;
  };
  const begin = performance.now();
  await askAll(cases, servers, { isRight: (name, answer) => !isWrong(judgeOne(name, answer)), onAnswer });
  console.error(`${count} cases in ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  return answers;
}

function withServers({ url }, work) {
  const given = url.length > 0 ? url : [process.env.EVENTSTORE_URL].filter(Boolean);
  if (given.length > 0) return work(given);
  return withEmbeddedEngines(EMBEDDED_ENGINES, (engines) => work(engines.map(({ eventstoreUrl }) => eventstoreUrl)));
}

/** Runs the suite with the options of run.mjs and prints the result; the exit code: 0, or 1 if an answer is different or missing. */
export async function run(options) {
  const { exact, quiet, only, out } = options;
  const recordings = await readRecordings();
  const asked = (await loadCases()).filter(({ name }) => only.test(name) && (exact || !isOutside(name)));
  const judgeOne = (name, answer) => judge(name, answer, { recordings, exact });
  const answers = await withServers(options, (urls) => answersOf(asked, urls, judgeOne));
  if (out) await writeFile(out, `${JSON.stringify(answers, null, 1)}\n`);
  const judgements = compare(answers, { recordings, exact, only });
  const wrong = judgements.filter(isWrong);
  for (const judgement of wrong) console.log(describe(judgement, quiet));
  console.log(summaryOf(judgements));
  return wrong.length > 0 ? 1 : 0;
}
