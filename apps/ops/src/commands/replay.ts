import type { LanguageCode } from '@redress/complaints';
import { readInstallationSettings } from '@redress/installation';
import { Argument, Command, Option } from 'commander';
import { endWith } from '../end';
import { withStreams } from '../log/with-streams';
import { caseFile } from '../replay/case-file';
import { withShape } from '../replay/personal-data';
import { replayedCase } from '../replay/replayed-case';
import { shellLanguage } from '../replay/shell-language';
import { caseReference, instant } from './arguments';
import { explained } from './help';

interface ReplayFlags {
  readonly at?: string;
  readonly language?: LanguageCode;
  readonly withoutPersonalData?: true;
}

/** Where the output is no terminal. */
const WIDTH = 100;

const replay = async (id: string, flags: ReplayFlags): Promise<void> => {
  const { at, language = shellLanguage(process.env) } = flags;
  const settings = readInstallationSettings(process.env);
  const isOpened = flags.withoutPersonalData === undefined;
  const replayed = await withShape(settings, isOpened, (shape) =>
    withStreams(settings, ({ streams }) => replayedCase(streams, { id, at, language, shape, defaultTimeZone: settings.timeZone })),
  );
  const width = process.stdout.isTTY ? process.stdout.columns : WIDTH;
  endWith(0, caseFile(replayed, { language, width, withPersonalData: isOpened }));
};

export const replayCommand = (): Command =>
  explained(
    new Command('replay')
      .description('print the history of one case: every event in sentences, then its deadlines; changes nothing')
      .addArgument(new Argument('<case>', 'its reference').argParser(caseReference))
      .option(
        '--at <instant>',
        'as it was then (default: now); what was recorded later than it happened counts from when it happened',
        instant,
      )
      .addOption(
        new Option('--language <code>', 'default: Dutch when LC_ALL, LC_MESSAGES or LANG says so, else English').choices(['nl', 'en']),
      )
      .option('--without-personal-data', 'leave out what is personal; needs no keys')
      .action(replay),
    {
      examples: [
        'npm run --silent ops -- replay KL-7F3K9-2QDXM',
        'npm run --silent ops -- replay KL-7F3K9-2QDXM --at 2026-11-23T09:00:00Z --language nl',
        'npm run --silent ops -- replay KL-7F3K9-2QDXM --without-personal-data > case.txt',
      ],
      exitCodes: { 0: 'the history is on standard output', 1: 'there is none: standard error says why' },
    },
  );
