import type { RunDetails } from 'fast-check';

/** Tells a run that failed: the shortest life that shows it, as a story, and how it is lived again. */
export const tellStory = <Life>({ failed, errorInstance, seed, counterexamplePath, numRuns, numShrinks }: RunDetails<Life>): void => {
  if (!failed) return;
  const { message, cause } = errorInstance instanceof Error ? errorInstance : new Error(String(errorInstance));
  const place = `SEED=${seed} leads here again: life ${numRuns}, made shorter ${numShrinks} times, path ${counterexamplePath ?? '-'}`;
  throw new Error(`${message}\n\n${place}`, { cause });
};
