import type { Command } from 'commander';

/** What the help of a command says besides its options. */
export interface Explanation {
  /** Command lines as they are typed. */
  readonly examples: readonly string[];
  /** What each exit code means. */
  readonly exitCodes: Readonly<Record<number, string>>;
}

/** Adds examples and exit codes to the help of a command. */
export const explained = (command: Command, { examples, exitCodes }: Explanation): Command =>
  command.addHelpText(
    'after',
    ['', 'Examples:', ...examples.map(indented), '', 'Exit codes:', ...Object.entries(exitCodes).map(codeLine)].join('\n'),
  );

const indented = (line: string): string => `  ${line}`;
const codeLine = ([code, meaning]: readonly [string, string]): string => indented(`${code}  ${meaning}`);
