import { NoAnswer } from './store-errors';

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
