import 'reflect-metadata';
import { runProgram } from '@platform/config';
import { Command } from 'commander';
import { doctorCommand } from './commands/doctor';
import { enginesCommand } from './commands/engines';
import { tokenCommand } from './commands/token';

const program = new Command('ops').description('Operating Redress from the command line.').showHelpAfterError('(--help tells more)');
for (const command of [doctorCommand(), enginesCommand(), tokenCommand()]) program.addCommand(command.copyInheritedSettings(program));

void runProgram(async () => {
  await program.parseAsync();
});
