// The bench of the proofs: verifying a log beside reading and hashing its bytes, inclusion proofs, and what encryption and chain cost a command.
import { withEmbeddedEngines } from '../test/conformance/embedded-engine.mjs';
import { atLeast, atMost, exitCodeOf } from './goals.mjs';
import { describeMachine } from './machine.mjs';
import { measurePairs, measureRounds } from './pairs.mjs';
import { delayLine, heading, ratioLine, timed } from './report.mjs';
import { areServersGiven, withScratchInstallation } from './scratch-installation.mjs';
import { quantile, spread } from './statistics.mjs';

const PROOF_WITHIN_MS = 5;
const PROOFS = 200;

/** The goal is about a log as it is read; what is in memory already has no reading to hide behind. */
async function measureVerifying(events, pairs, eventstoreUrl) {
  const { LogLoad } = await import('./log-load.mjs');
  const load = new LogLoad(events, eventstoreUrl);
  try {
    await timed(`writing ${events} events`, () => load.seed());
    const read = await measurePairs(
      pairs,
      () => timed('reading and verifying them', () => load.verifyRate()),
      () => timed('reading and hashing them', () => load.hashRate()),
    );
    const { verifyRate, hashRate } = load.inMemory();
    const inMemory = await timed('verifying and hashing some in memory', () => measurePairs(pairs, verifyRate, hashRate));
    const row = { goal: atLeast(0.8), ...read };
    console.log(heading('Redress, events per s', 'read + SHA-256, per s', 'Redress / raw'));
    console.log(ratioLine('chain and tree, from the store', row, row));
    console.log(ratioLine('the same, from memory', inMemory));
    return row;
  } finally {
    await load.close();
  }
}

/** Whether 99 of 100 proofs come in time. */
async function measureProofs(events, pairs, mongoUrl) {
  const { ProofLoad } = await import('./proof-load.mjs');
  const load = new ProofLoad(events, mongoUrl);
  try {
    await timed(`making a tree of ${events} leaves`, () => load.seed());
    const measure = async () => quantiles(await load.proofTimes(PROOFS));
    const rounds = await timed('making proofs', () => measureRounds(pairs, [measure]));
    const [p50, p99] = ['p50', 'p99'].map((name) => spread(rounds.map(([times]) => times[name])));
    const isMet = p99.median <= PROOF_WITHIN_MS;
    console.log(
      `${delayLine(`inclusion proof among ${events}`, { p50, p99 })}   within ${PROOF_WITHIN_MS} ms: ${isMet ? 'met' : 'missed'}`,
    );
    return isMet;
  } finally {
    await load.close();
  }
}

const quantiles = (times) => ({ p50: quantile(times, 0.5), p99: quantile(times, 0.99) });

async function measureCommand(pairs, eventstoreUrl) {
  const { CommandLoad } = await import('./command-load.mjs');
  const load = new CommandLoad(eventstoreUrl);
  try {
    const measured = await timed('carrying out commands', () =>
      measurePairs(
        pairs,
        () => load.sealedTime(),
        () => load.plainTime(),
      ),
    );
    const row = { name: 'CPU of a command', goal: atMost(1.1), digits: 3, ...measured };
    console.log(heading('sealed and chained, ms', 'plain, ms', 'Redress / raw'));
    console.log(ratioLine(row.name, row, row));
    return row;
  } finally {
    await load.close();
  }
}

const bench = ({ eventstoreUrl, mongoUrl }, { pairs, events }) =>
  withScratchInstallation(async ({ databaseUrl }) => {
    describeMachine(`servers ${new URL(eventstoreUrl).host} and ${new URL(mongoUrl).host}`);
    const rows = [await measureVerifying(events, pairs, eventstoreUrl), await measureCommand(pairs, eventstoreUrl)];
    const isInTime = await measureProofs(events, pairs, databaseUrl(mongoUrl, 0));
    return exitCodeOf(rows) || (isInTime ? 0 : 1);
  });

/** Runs the bench with the options of run.mjs; the exit code: 0, 1 when a goal is missed, 3 when a ratio was too noisy for a verdict. */
export function run({ eventstoreUrl, mongoUrl, pairs, events }) {
  const options = { pairs, events };
  if (areServersGiven({ eventstoreUrl, mongoUrl })) return bench({ eventstoreUrl, mongoUrl }, options);
  return withEmbeddedEngines(1, ([engines]) => bench(engines, options));
}
