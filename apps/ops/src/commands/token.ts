import { readInstallationSettings } from '@redress/installation';
import { Command } from 'commander';
import { localTokens } from '../local-token';
import { caseReference, roleList, signInRoles, staffId } from './arguments';
import { explained } from './help';

interface TokenOptions {
  readonly role: readonly string[];
  readonly sub: string;
  readonly name?: string;
  readonly customer?: string;
}

const printToken = async ({ role: roles, ...who }: TokenOptions, command: Command): Promise<void> => {
  if (roles.includes('customer') && who.customer === undefined) command.error('redress: the role customer needs --customer <case>');
  const makeToken = await localTokens(readInstallationSettings(process.env));
  process.stdout.write(`${await makeToken({ roles, ...who })}\n`);
};

export const tokenCommand = (): Command =>
  explained(
    new Command('token')
      .description('print a bearer token of this installation, valid for twelve hours')
      .requiredOption('--role <role>', `may be given more than once; one of ${signInRoles.join(', ')}`, roleList)
      .requiredOption('--sub <id>', 'who it is for: a staff id', staffId)
      .option('--name <name>', 'what people call them')
      .option('--customer <case>', 'for the role customer: the one case', caseReference)
      .action(printToken),
    {
      examples: [
        'npm run --silent token -- --role handler --sub a.jansen',
        'npm run --silent token -- --role customer --sub s.devries --customer KL-7F3K9-2QDXM',
      ],
      exitCodes: { 0: 'the token is on standard output', 1: 'there is none: standard error says why' },
    },
  );
