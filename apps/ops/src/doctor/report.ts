import type { Findings } from './examine';

const column = (rows: readonly string[]): number => Math.max(0, ...rows.map(({ length }) => length));

/** Settings by name, a line each. */
export const settingsText = (settings: Readonly<Record<string, string>>): string => {
  const width = column(Object.keys(settings));
  return Object.entries(settings)
    .map(([name, value]) => `  ${name.padEnd(width)}  ${value}`)
    .join('\n');
};

/** Findings, a line each: how it is, what was looked at, what was found, and what to do. */
export const findingsText = (findings: Findings): string => {
  const width = column(findings.map(([about]) => about));
  return findings
    .map(
      ([about, { level, says, toDo }]) =>
        `${level.padEnd(7)}  ${about.padEnd(width)}  ${says}${toDo === undefined ? '' : `. To do: ${toDo}`}`,
    )
    .join('\n');
};

/** How many problems and warnings there are. */
export const verdictText = (findings: Findings): string => {
  const count = (level: string) => findings.filter(([, finding]) => finding.level === level).length;
  return `${counted(count('problem'), 'problem')}, ${counted(count('warning'), 'warning')}`;
};

const counted = (number: number, noun: string): string => `${number === 0 ? 'no' : String(number)} ${noun}${number === 1 ? '' : 's'}`;
