import { NoAnswer } from './store-errors';

/** How long to wait for one answer, in milliseconds. The official client knows no such limit on appends and reads. */
export const ANSWER_WITHIN = 5_000;

/**
 * The promise's value, or {@link NoAnswer} when it takes longer.
 *
 * @param milliseconds how long to wait
 * @param giveUp called when it took too long, to release what the work holds
 */
export const withinTime = async <Value>(
  work: Promise<Value>,
  milliseconds: number,
  giveUp: () => void = () => undefined,
): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      giveUp();
      reject(new NoAnswer(`no answer within ${String(milliseconds)} ms`));
    }, milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};
