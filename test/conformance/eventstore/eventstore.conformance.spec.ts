import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const RUN = join(__dirname, '..', 'run.mjs');
const WRONG = /^(DIFFERENT|MISSING|NOT RECORDED) {2}/;
const TIME_LIMIT = 180_000;
/** Time for the suite to end its engines before jest gives up. */
const TIME_TO_STOP = 10_000;

/** Against the server that was configured, else against embedded engines of its own, to which no other spec writes. */
function environment(): NodeJS.ProcessEnv {
  const { EVENTSTORE_URL, REDRESS_EXTERNAL_ENGINES, ...rest } = process.env;
  return REDRESS_EXTERNAL_ENGINES === undefined ? rest : { ...rest, EVENTSTORE_URL };
}

/** Runs the suite in a process of its own: its last line, the lines that name a wrong case, and everything it said. */
async function runSuite(): Promise<{ summary: string; wrong: string[]; log: string }> {
  const child = spawn(process.execPath, [RUN, 'eventstore', '--quiet'], {
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TIME_LIMIT - TIME_TO_STOP,
  });
  const [output, log] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  const lines = output.trimEnd().split('\n');
  return { summary: lines.at(-1) ?? '', wrong: lines.filter((line) => WRONG.test(line)), log };
}

describe('the EventStoreDB protocol', () => {
  it(
    'is answered as EventStoreDB 23.10 or 24.10 answered it, or refused where Redress does not use it',
    async () => {
      const { summary, wrong, log } = await runSuite();
      expect({ wrong, log: wrong.length > 0 || summary === '' ? log : '' }).toEqual({ wrong: [], log: '' });
      expect(summary).toMatch(/^\d{3} same, \d+ refused, 0 different, 0 missing, \d+ outside the scope$/);
    },
    TIME_LIMIT,
  );
});
