import { setTimeout as delay } from 'node:timers/promises';

/** Waits until something is so, looking again and again. @throws Error when it is not so within ten seconds */
export const eventually = async (isSo: () => boolean | Promise<boolean>, within = 10_000): Promise<void> => {
  const end = performance.now() + within;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`it was not so within ${within} ms`);
    await delay(20);
  }
};
