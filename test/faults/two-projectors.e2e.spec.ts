import { MadeUpCases } from '../support/made-up-cases';
import { HAS_CAUGHT_UP, LEADS, ViewLaboratory } from '../support/projections';
import type { ToolRun } from '../tools/tool-run';

const STANDS_BY = 'another process projects';
const LEADS_NO_MORE = 'this process projects no more';
const SEED = 4_711;
/** So many complaints come in at a time, each with about seven events. */
const MORE = 20;
const WITHIN_MS = 10_000;

let laboratory: ViewLaboratory;
let cases: MadeUpCases;
const programs: ToolRun[] = [];

beforeAll(async () => {
  laboratory = await ViewLaboratory.open();
  cases = new MadeUpCases(laboratory.installation, SEED);
}, 60_000);
afterAll(async () => {
  for (const program of programs) program.signal('SIGKILL');
  await laboratory.close();
});

const start = (): ToolRun => {
  const program = laboratory.startProjector();
  programs.push(program);
  return program;
};
const timesOf = ({ stdout }: ToolRun, text: string): number => stdout.split(`"${text}"`).length - 1;

/** Starts another one beside one that leads. */
const standBy = async (): Promise<ToolRun> => {
  const program = start();
  await program.prints(STANDS_BY);
  return program;
};

/** Ends the leader so, while complaints come in. @returns how long it took until the other one leads, in milliseconds */
const handOver = async (leader: ToolRun, signal: NodeJS.Signals, next: ToolRun): Promise<number> => {
  const coming = cases.add(MORE);
  const begunAt = performance.now();
  leader.signal(signal);
  await next.prints(LEADS);
  const took = performance.now() - begunAt;
  await coming;
  return took;
};

it('two projectors at once: one works, the other takes over within ten seconds, and the views are what the log says', async () => {
  const first = start();
  await first.prints(LEADS);
  const second = await standBy();
  await cases.add(MORE);

  expect(await handOver(first, 'SIGTERM', second)).toBeLessThan(WITHIN_MS);
  expect([await first.exitCode(), timesOf(first, LEADS), timesOf(first, LEADS_NO_MORE)]).toEqual([0, 1, 1]);

  const third = await standBy();
  expect(await handOver(second, 'SIGKILL', third)).toBeLessThan(WITHIN_MS);

  const fourth = await standBy();
  expect(await handOver(third, 'SIGSTOP', fourth)).toBeLessThan(WITHIN_MS);
  third.signal('SIGCONT');
  await third.prints(LEADS_NO_MORE);
  await cases.add(MORE);
  await fourth.prints(HAS_CAUGHT_UP);
  expect([second, third, fourth].map((program) => timesOf(program, LEADS))).toEqual([1, 1, 1]);

  for (const program of [third, fourth]) program.signal('SIGTERM');
  expect([await third.exitCode(), await fourth.exitCode()]).toEqual([0, 0]);
  const last = start();
  await last.prints(HAS_CAUGHT_UP);
  expect(await laboratory.documents()).toEqual(laboratory.ofEach(cases.complaints));
  expect(await laboratory.differences()).toEqual(laboratory.ofEach([]));
}, 240_000);
