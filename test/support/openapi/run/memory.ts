const RESIDENT = /^process_resident_memory_bytes (\d+)/m;
const MEGABYTE = 1024 ** 2;

/** How much memory the program holds, by its own metrics, in MiB. @throws Error when it does not tell */
export const residentMemory = async (origin: string): Promise<number> => {
  const metrics = await (await fetch(`${origin}/metrics`)).text();
  const [, bytes] = RESIDENT.exec(metrics) ?? [];
  if (bytes === undefined) throw new Error('the metrics do not tell the resident memory');
  return Math.round(Number(bytes) / MEGABYTE);
};

/** How much the most of the last third is above the most of the third before it: what came before that is warming up. */
export const growth = (samples: readonly number[]): number => {
  const third = Math.floor(samples.length / 3);
  return Math.max(...samples.slice(-third)) - Math.max(...samples.slice(-2 * third, -third));
};
