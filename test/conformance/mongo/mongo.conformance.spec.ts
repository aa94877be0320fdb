import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { mongoUrl } from '../../support/mongo-url';

const RUN = join(__dirname, '..', 'run.mjs');
const WRONG = /^(DIFFERENT|MISSING) {2}/;
const TIME_LIMIT = 180_000;
/** Time for the suite to end before jest gives up. */
const TIME_TO_STOP = 10_000;

/** Runs the suite in a process of its own: its last line, the lines that name a wrong case, and everything it said. */
async function runSuite(): Promise<{ summary: string; wrong: string[]; log: string }> {
  const child = spawn(process.execPath, [RUN, 'mongo', '--quiet', '--url', mongoUrl('conformance')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TIME_LIMIT - TIME_TO_STOP,
  });
  const [output, log] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  const lines = output.trimEnd().split('\n');
  return { summary: lines.at(-1) ?? '', wrong: lines.filter((line) => WRONG.test(line)), log };
}

describe("MongoDB's wire protocol", () => {
  it(
    'is answered as a standalone MongoDB 8.0 answers it, or refused where Redress does not use it',
    async () => {
      const { summary, wrong, log } = await runSuite();
      expect({ wrong, log: wrong.length > 0 || summary === '' ? log : '' }).toEqual({ wrong: [], log: '' });
      expect(summary).toMatch(/^\d{3} same, \d+ refused, 0 different, 0 missing, \d+ outside the scope$/);
    },
    TIME_LIMIT,
  );
});
