/**
 * How many rounds a fault drill has, or how many act in it at once: a few in every run, all with `FAULT_ROUNDS=all`, as `npm run test:faults` has it. Printed,
 * so that nobody takes the few for all.
 */
export const faultRounds = ({ all, few }: { readonly all: number; readonly few: number }): number => {
  const rounds = process.env.FAULT_ROUNDS === 'all' ? all : few;
  console.info(`rounds: ${String(rounds)} of ${String(all)}`);
  return rounds;
};
