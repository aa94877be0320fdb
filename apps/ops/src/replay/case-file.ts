import { localTime, type DeadlineRow, type LanguageCode, type LocalTime, type ToldEntry } from '@redress/complaints';
import { Help } from 'commander';
import type { ReplayedCase } from './replayed-case';
import { words, type Words } from './words';

/** How a case file is printed. */
export interface CaseFileOptions {
  readonly language: LanguageCode;
  /** Characters in a line; a narrow terminal (less than 45) gets its lines whole. */
  readonly width: number;
  readonly withPersonalData: boolean;
}

/** The language that a case file is written in. */
interface Telling {
  readonly says: Words;
  readonly time: LocalTime;
}

const INDENT = '     ';

/** A case as a file to print: its head, its events as they were recorded, and its deadlines. Ends without a line feed. */
export const caseFile = (replayed: ReplayedCase, { language, width, withPersonalData }: CaseFileOptions): string => {
  const telling = { says: words[language], time: localTime(language, replayed.timeZone) };
  const head = headLines(replayed, telling, withPersonalData).map((line) => wrapped(line, width));
  const events = replayed.entries.map((entry) => `${entryHeading(entry, telling)}\n${indented(entry.text, width)}`);
  const deadlines = deadlineLines(replayed, telling).map((line) => indented(line, width));
  return [head.join('\n'), ...events, [telling.says.deadlinesHeading, ...deadlines].join('\n')].join('\n\n');
};

const headLines = (replayed: ReplayedCase, { says, time }: Telling, withPersonalData: boolean): readonly string[] => {
  const { id, state, round, at, timeZone, entries, unreadable } = replayed;
  const instants = entries.flatMap((entry) => entry.at ?? []).map(time.moment);
  return [
    [`${id}: ${says.states[state] ?? state}`, ...(round === 0 ? [] : [says.round(round)]), says.events(entries.length)].join(', '),
    says.asOn(time.moment(at), timeZone),
    says.recorded(instants[0] ?? '', instants.at(-1) ?? ''),
    ...(unreadable === 0 ? [] : [says.unreadable(unreadable)]),
    ...(withPersonalData ? [] : [says.withoutPersonalData]),
  ];
};

const entryHeading = ({ revision, at, actor }: ToldEntry, { says, time }: Telling): string => {
  const moment = at === undefined ? says.unknownMoment : time.moment(at);
  const who = actor === undefined ? says.unknownActor : `${actor.id} (${actor.role})`;
  return `${String(revision).padStart(3)}  ${moment}, ${who}`;
};

const deadlineLines = ({ deadlines, deadlinesStoppedAt }: ReplayedCase, telling: Telling): readonly string[] => [
  ...(deadlines.length === 0 ? [telling.says.noDeadlines] : deadlines.map((row) => deadlineLine(row, telling))),
  ...(deadlinesStoppedAt === undefined ? [] : [telling.says.stopped(telling.time.moment(deadlinesStoppedAt))]),
];

const deadlineLine = ({ deadline, round, promise, dueOn, status, metAt, recordedLate }: DeadlineRow, { says, time }: Telling): string => {
  const promised = `${says.deadlines[deadline]} (${says.round(round)}, ${says.promise(promise)}): ${time.day(dueOn)}`;
  const done = metAt === undefined ? [] : [says.done(time.moment(metAt))];
  return [promised, says.statuses[status], ...done, ...(recordedLate === true ? [says.recordedLater] : [])].join(', ');
};

const layout = new Help();
const wrapped = (text: string, width: number): string => layout.boxWrap(text, width);
const indented = (text: string, width: number): string =>
  wrapped(text, width - INDENT.length)
    .split('\n')
    .map((line) => (line === '' ? line : INDENT + line))
    .join('\n');
