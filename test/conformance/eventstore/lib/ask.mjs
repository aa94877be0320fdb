// Asks a server one case, in a process (or thread) in which nothing else runs meanwhile.
import { randomBytes } from 'node:crypto';
import { createContext } from './context.mjs';
import { describeError } from './errors.mjs';
import { normalise } from './normalise.mjs';
import { tokensOf } from './server.mjs';
import { within } from './wait.mjs';

const HANG = Symbol('hang');

/** Errors thrown outside any promise; they belong to the case that runs. */
let strays = [];
process.on('uncaughtException', (error) => strays.push({ uncaught: describeError(error) }));
process.on('unhandledRejection', (error) => strays.push({ unhandled: describeError(error) }));

async function outcomeOf(test, context) {
  try {
    const outcome = await within(
      Promise.resolve().then(() => test.ask(context)),
      test.timeout,
      HANG,
    );
    return outcome === HANG ? { hang: true } : (outcome ?? null);
  } catch (error) {
    return { failed: describeError(error) };
  }
}

/** The outcome alone, or with the notes and strays it came with. */
function recordOf(outcome, notes, thrown) {
  const extras = { ...(Object.keys(notes).length > 0 ? { notes } : {}), ...(thrown.length > 0 ? { strays: thrown } : {}) };
  return Object.keys(extras).length > 0 ? { ...extras, outcome } : outcome;
}

/** The answer as plain JSON that is the same on every run, and whether the case did not end in time. */
export async function ask(test, server) {
  const runId = `p${randomBytes(4).toString('hex')}`;
  const { context, notes, prefix, close } = createContext({ ...server, runId, name: test.name });
  strays = [];
  const outcome = await outcomeOf(test, context);
  const record = recordOf(outcome, notes, strays);
  await close();
  const tokens = [[prefix, 'RUN'], [runId, 'RUNID'], ...tokensOf(server)];
  return { answer: normalise(record, tokens), hung: outcome?.hang === true };
}
