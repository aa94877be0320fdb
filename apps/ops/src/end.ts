/**
 * Prints the result on standard output and ends the process. The client of the event store can hold a process for half a minute after a server that did not
 * answer.
 */
export const endWith = (exitCode: number, result: string): void => {
  process.stdout.write(`${result}\n`, () => process.exit(exitCode));
};
