import type { Command } from 'commander';
import { opsProgram } from './program';

/** What `--help` prints. */
const helpOf = (command: Command): string => {
  let printed = '';
  command.configureOutput({ writeOut: (text) => (printed += text) }).outputHelp();
  return printed;
};

const program = opsProgram();

describe('the command line', () => {
  it.each([['ops', program] as const, ...program.commands.map((command) => [`ops ${command.name()}`, command] as const)])(
    'explains %s with examples and exit codes',
    (name, command) => {
      const help = helpOf(command);
      expect(help).toContain(`Usage: ${name} [options]`);
      expect(help).toMatch(/\nExamples:\n {2}npm run --silent .+\n(?: {2}.+\n)*\nExit codes:\n {2}0 {2}.+\n {2}1 {2}.+\n/);
    },
  );
});
