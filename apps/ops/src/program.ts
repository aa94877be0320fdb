import { Command } from 'commander';
import { applyErasuresCommand } from './commands/apply-erasures';
import { demoCommand } from './commands/demo';
import { diffCommand } from './commands/diff';
import { divergenceCommand } from './commands/divergence';
import { doctorCommand } from './commands/doctor';
import { enginesCommand } from './commands/engines';
import { explained } from './commands/help';
import { loadDemoCommand } from './commands/load-demo';
import { parkedCommand, replayParkedCommand } from './commands/parked';
import { rebuildCommand } from './commands/rebuild';
import { replayCommand } from './commands/replay';
import { rotateKeysCommand } from './commands/rotate-keys';
import { simulateCommand } from './commands/simulate';
import { tokenCommand } from './commands/token';
import { verifyLogCommand } from './commands/verify-log';
import { verifyViewsCommand } from './commands/verify-views';

/** The command line, with every command. */
export const opsProgram = (): Command => {
  const program = explained(
    new Command('ops').description('Operating Redress from the command line. Settings come from the environment, as for npm start.'),
    {
      examples: ['npm run --silent ops -- doctor', 'npm run --silent ops -- demo --help'],
      exitCodes: { 0: 'it did what it was asked', 1: 'it did not: standard error says why' },
    },
  ).showHelpAfterError('(--help tells more)');
  for (const command of commands()) program.addCommand(command.copyInheritedSettings(program));
  return program;
};

const commands = (): readonly Command[] => [
  applyErasuresCommand(),
  demoCommand(),
  diffCommand(),
  divergenceCommand(),
  doctorCommand(),
  enginesCommand(),
  loadDemoCommand(),
  parkedCommand(),
  rebuildCommand(),
  replayCommand(),
  replayParkedCommand(),
  rotateKeysCommand(),
  simulateCommand(),
  tokenCommand(),
  verifyLogCommand(),
  verifyViewsCommand(),
];
