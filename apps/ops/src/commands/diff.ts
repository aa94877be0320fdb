import { readInstallationSettings } from '@redress/installation';
import { Argument, Command } from 'commander';
import { changeLines } from '../diff/change-lines';
import { comparedCase } from '../diff/compared-case';
import { endWith } from '../end';
import { withStreams } from '../log/with-streams';
import { withShape } from '../replay/personal-data';
import { caseReference, revision } from './arguments';
import { explained } from './help';

interface DiffFlags {
  readonly withoutPersonalData?: true;
}

const diff = async (id: string, from: number, to: number, flags: DiffFlags): Promise<void> => {
  const settings = readInstallationSettings(process.env);
  const changes = await withShape(settings, flags.withoutPersonalData === undefined, (shape) =>
    withStreams(settings, ({ streams }) => comparedCase(streams, { id, revisions: [from, to], shape })),
  );
  endWith(0, changeLines(changes));
};

export const diffCommand = (): Command =>
  explained(
    new Command('diff')
      .description('print what differs in one case between two revisions, field by field; changes nothing')
      .addArgument(new Argument('<case>', 'its reference').argParser(caseReference))
      .addArgument(new Argument('<from>', 'a revision: 0 is the first').argParser(revision))
      .addArgument(new Argument('<to>', 'another one').argParser(revision))
      .option('--without-personal-data', 'tell that something personal differs, not what; needs no keys')
      .action(diff),
    {
      examples: [
        'npm run --silent ops -- diff KL-7F3K9-2QDXM 3 4',
        'npm run --silent ops -- diff KL-7F3K9-2QDXM 0 8 --without-personal-data',
      ],
      exitCodes: { 0: 'what differs is on standard output', 1: 'it cannot be told: standard error says why' },
    },
  );
