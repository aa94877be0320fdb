/**
 * Runs what a program is for. An error ends the process with exit code 1 and one line on standard error, for those who started it.
 *
 * @param work the program; it may go on serving after its promise has resolved
 */
export const runProgram = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    const [line = 'unknown error'] = (error instanceof Error ? error.message : String(error)).split('\n');
    process.stderr.write(`redress: ${line}\n`);
    process.exit(1);
  }
};
