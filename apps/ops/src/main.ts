import 'reflect-metadata';
import { readSettings, runProgram } from '@platform/config';
import { isRole, roles } from '@redress/access';
import { parseComplaintId } from '@redress/complaints';
import { CALENDAR_POLICY_IDS } from '@redress/working-days';
import { Command, InvalidArgumentError } from 'commander';
import { serveEngines } from './engines';
import { makeToken } from './token';

const port = (text: string): number => {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new InvalidArgumentError('a port is a number from 0 to 65535.');
  return Number(text);
};

const role = (text: string, before: readonly string[] = []): readonly string[] => {
  if (!isRole(text) || text === 'system')
    throw new InvalidArgumentError(`a role is one of ${roles.filter((name) => name !== 'system').join(', ')}.`);
  return [...before, text];
};

const caseId = (text: string): string => {
  const id = parseComplaintId(text);
  if (id === null) throw new InvalidArgumentError('a case is named by its reference, such as KL-7F3K9-2QDXM.');
  return id;
};

const staffId = (text: string): string => {
  if (!/^[\x21-\x7e]{1,128}$/.test(text)) throw new InvalidArgumentError('an id is 1 to 128 visible ASCII characters without a space.');
  return text;
};

const program = new Command('ops').description('Operating Redress from the command line.').showHelpAfterError();

program
  .command('engines')
  .description('serve the embedded engines alone, on loopback; prints one line of JSON when they do, ends on SIGTERM')
  .option('--data-dir <folder>', 'where they keep their data (a temporary folder, removed at the end, when not given)')
  .option('--eventstore-port <port>', 'port of the event store (0: a free one)', port, 0)
  .action(serveEngines);

program
  .command('token')
  .description('print a bearer token of this installation, valid for twelve hours')
  .requiredOption('--role <role>', 'may be given more than once', role)
  .requiredOption('--sub <id>', 'who it is for: a staff id', staffId)
  .option('--name <name>', 'what people call them')
  .option('--customer <case>', 'for the role customer: the one case')
  .action(async ({ role: held, sub, ...more }: { role: readonly string[]; sub: string; name?: string; customer?: string }) => {
    if (held.includes('customer') && more.customer === undefined) program.error('redress: the role customer needs --customer <case>');
    const customer = more.customer === undefined ? {} : { customer: caseId(more.customer) };
    const name = more.name === undefined ? {} : { name: more.name };
    process.stdout.write(
      `${await makeToken(readSettings(process.env, { calendarPolicies: CALENDAR_POLICY_IDS }), { sub, roles: held, ...name, ...customer })}\n`,
    );
  });

void runProgram(async () => {
  await program.parseAsync();
});
