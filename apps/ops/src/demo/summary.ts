import type { PlayedCase } from './player';

/** What a run led to. */
export interface Played {
  readonly cases: readonly PlayedCase[];
  /** `http://127.0.0.1:3000` */
  readonly origin: string;
  readonly run: string;
}

/** What was played and what to look at, for people to read. */
export const summaryText = ({ cases, origin, run }: Played): string =>
  [
    `${String(cases.length)} complaints of a day are in ${origin}:`,
    ...stateLines(cases),
    '',
    'Look at',
    ...cases.flatMap((played) => (played.lookAt === undefined ? [] : caseLines(played, played.lookAt, origin))),
    '',
    'With a token:',
    `  curl -s ${origin}/api/v1/complaints/KL-… -H "Authorization: Bearer $(npm run --silent token -- --role handler --sub a.jansen)"`,
    `  ${origin}/api/docs`,
    '',
    `Played again with --run ${run}, nothing happens twice.`,
  ].join('\n');

const stateLines = (cases: readonly PlayedCase[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const { state } of cases) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].map(([state, count]) => `  ${String(count).padStart(2)} ${state}`);
};

const caseLines = ({ id, state, subject }: PlayedCase, lookAt: string, origin: string): readonly string[] => [
  `  ${id}  ${state}: ${subject}`,
  `    ${lookAt}`,
  `    ${origin}/api/v1/complaints/${id}`,
];
