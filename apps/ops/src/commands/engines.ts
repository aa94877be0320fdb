import { Command } from 'commander';
import { serveEngines } from '../serve-engines';
import { port } from './arguments';
import { explained } from './help';

export const enginesCommand = (): Command =>
  explained(
    new Command('engines')
      .description('serve the embedded engines alone, on loopback; prints one line of JSON when they do, ends on SIGTERM')
      .option('--data-dir <folder>', 'where they keep their data (a temporary folder, removed at the end, when not given)')
      .option('--eventstore-port <port>', 'port of the event store (0: a free one)', port, 0)
      .option('--mongo-port <port>', 'port of the MongoDB (0: a free one)', port, 0)
      .action(serveEngines),
    {
      examples: ['npm run --silent ops -- engines', 'npm run --silent ops -- engines --data-dir /var/tmp/engines --eventstore-port 2113'],
      exitCodes: { 0: 'it ended cleanly', 1: 'it could not start: one line on standard error says why' },
    },
  );
