import { cpus } from 'node:os';

/** Prints what is measured on, and against what. */
export function describeMachine(servers) {
  const [cpu, ...others] = cpus();
  console.log(`${cpu?.model ?? 'unknown processor'} (${others.length + 1} cores), Node ${process.version}, ${servers}`);
}
