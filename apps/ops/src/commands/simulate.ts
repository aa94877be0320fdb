import { compared, type ServiceTerms } from '@redress/complaints';
import { readInstallationSettings, serviceTermsOf } from '@redress/installation';
import { CALENDAR_POLICY_IDS } from '@redress/working-days';
import { Command, Option } from 'commander';
import { endWith } from '../end';
import { withStreams } from '../log/with-streams';
import { meterOn } from '../progress/meter';
import { ReplayedCases } from '../simulate/replayed-cases';
import { simulationJson } from '../simulate/simulation-json';
import { simulationText } from '../simulate/simulation-text';
import { localDate, localDates, workingDays } from './arguments';
import { explained } from './help';

interface SimulateFlags {
  readonly policy?: string;
  readonly acknowledgeDays?: number;
  readonly planDays?: number;
  readonly closingDays?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly json?: true;
}

type Settings = ReturnType<typeof readInstallationSettings>;

const simulate = async (flags: SimulateFlags, command: Command): Promise<void> => {
  const { from, to, json } = flags;
  if (from !== undefined && to !== undefined && to < from) command.error('redress: --to must not lie before --from');
  const settings = readInstallationSettings(process.env);
  const terms = termsFrom(settings, flags);
  const replayed = await replayedUnder(terms, settings);
  const lookedAt = new Date().toISOString();
  const comparison = compared(replayed.cases, { from, to }, lookedAt);
  const simulation = { terms, from, to, lookedAt, comparison, unreadable: replayed.unreadable };
  endWith(0, json ? simulationJson(simulation) : simulationText(simulation));
};

const termsFrom = (settings: Settings, { policy, acknowledgeDays, planDays, closingDays }: SimulateFlags): ServiceTerms =>
  serviceTermsOf({
    ...settings,
    calendarPolicy: policy ?? settings.calendarPolicy,
    acknowledgeWithin: acknowledgeDays ?? settings.acknowledgeWithin,
    planWithin: planDays ?? settings.planWithin,
    closingDays: closingDays ?? settings.closingDays,
  });

const replayedUnder = (terms: ServiceTerms, settings: Settings): Promise<ReplayedCases> =>
  withStreams(settings, async (opened) => {
    const meter = meterOn(process.stderr);
    try {
      const replayed = new ReplayedCases(opened, terms);
      await replayed.read(meter);
      return replayed;
    } finally {
      meter.end();
    }
  });

const WHAT_CHANGES = `
What people did, and when, stays as it was recorded. Under the terms, in the zone that TIME_ZONE says:
  - acknowledgement and plan are promised anew, from the receipt or the reopening of each complaint;
  - a resolution stays promised for the day that its plan names, an extended plan for the day that its extension names:
    these are dates, no terms;
  - an extension that the rules would have refused, because the deadline had passed or was no earlier than that day,
    does not count.
Complaints are chosen and deadlines counted as on the dashboard. With no other terms than those in force it shows today's
outcomes, as long as all was promised under them.`;

export const simulateCommand = (): Command =>
  explained(
    new Command('simulate')
      .description(
        'replay all complaints under other terms: what would have been on time, and which deadlines come out otherwise; changes nothing',
      )
      .addOption(new Option('--policy <name>', 'the working days (default: CALENDAR_POLICY)').choices(CALENDAR_POLICY_IDS))
      .option('--acknowledge-days <number>', 'working days until the acknowledgement (default: ACKNOWLEDGE_WITHIN)', workingDays)
      .option('--plan-days <number>', 'working days until the plan (default: PLAN_WITHIN)', workingDays)
      .option('--closing-days <dates>', 'days the company is closed, separated by commas; "" for none (default: CLOSING_DAYS)', localDates)
      .option('--from <date>', 'only complaints received on this local day or later', localDate)
      .option('--to <date>', 'only complaints received on this local day or earlier', localDate)
      .option('--json', 'as JSON, for other programs; names every deadline that comes out otherwise')
      .addHelpText('after', WHAT_CHANGES)
      .action(simulate),
    {
      examples: [
        'npm run --silent ops -- simulate --policy nl-statutory --plan-days 3',
        'npm run --silent ops -- simulate --closing-days 2026-12-24,2026-12-31 --from 2026-01-01 --to 2026-12-31',
        'npm run --silent ops -- simulate --acknowledge-days 2 --json > simulation.json',
      ],
      exitCodes: { 0: 'the comparison is on standard output', 1: 'there is none: standard error says why' },
    },
  );
