const RESIDENT = /^process_resident_memory_bytes (\d+)/m;
const MEGABYTE = 1024 ** 2;

/** How much memory the program holds, by its own metrics, in MiB. @throws Error when it does not tell */
export const residentMemory = async (origin: string): Promise<number> => {
  const metrics = await (await fetch(`${origin}/metrics`)).text();
  const [, bytes] = RESIDENT.exec(metrics) ?? [];
  if (bytes === undefined) throw new Error('the metrics do not tell the resident memory');
  return Math.round(Number(bytes) / MEGABYTE);
};

/** How much the most of the second half is above the most of the first half; 0 when there are too few to tell. */
export const growth = (samples: readonly number[]): number => {
  const half = Math.floor(samples.length / 2);
  return half === 0 ? 0 : Math.max(...samples.slice(-half)) - Math.max(...samples.slice(0, half));
};
