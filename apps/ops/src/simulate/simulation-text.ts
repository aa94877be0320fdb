import { localTime, type ComparedDeadline, type ComparedOnTime, type LocalTime } from '@redress/complaints';
import type { Simulation } from './simulation';

/** So many deadlines that come out otherwise are named on each list. */
const NAMED = 20;

/** A simulation for people to read: the terms, what was kept of the deadlines, and which of them come out otherwise. Ends without a line feed. */
export const simulationText = (simulation: Simulation): string => {
  const { comparison, terms } = simulation;
  const time = localTime('en', terms.calendar.timeZone);
  return [
    headLines(simulation, time).join('\n'),
    onTimeLines(comparison.deadlines).join('\n'),
    movedLines('Not late as promised, late under these terms', comparison.becomeLate, time).join('\n'),
    movedLines('Late as promised, not late under these terms', comparison.becomeOnTime, time).join('\n'),
  ].join('\n\n');
};

const headLines = ({ terms, from, to, lookedAt, comparison, unreadable }: Simulation, time: LocalTime): readonly string[] => {
  const { calendar, acknowledgeWithin, planWithin } = terms;
  const closed = calendar.closingDays.length === 0 ? [] : [`closed on ${calendar.closingDays.join(', ')}`];
  const received = [...(from === undefined ? [] : [` from ${from}`]), ...(to === undefined ? [] : [` until ${to}`])].join('');
  return [
    [`${calendar.policy} ${calendar.version}`, calendar.timeZone, ...closed].join(', '),
    `acknowledgement within ${counted(acknowledgeWithin, 'working day')}, plan within ${counted(planWithin, 'working day')}`,
    `${counted(comparison.complaints, 'complaint')}${received === '' ? '' : ` received${received}`}, looked at on ${time.moment(lookedAt)}`,
    ...(comparison.refusedExtensions === 0
      ? []
      : [`${counted(comparison.refusedExtensions, 'extension')} would have been refused: too late, or to no later day`]),
    ...(unreadable === 0
      ? []
      : [`${counted(unreadable, 'event')} cannot be read: what follows from ${unreadable === 1 ? 'it' : 'them'} is missing`]),
  ];
};

const onTimeLines = (deadlines: Simulation['comparison']['deadlines']): readonly string[] => [
  columns('On time', 'as promised', 'under these terms'),
  ...Object.entries(deadlines).map(([deadline, { recorded, simulated }]: readonly [string, ComparedOnTime]) =>
    columns(deadline, shareText(recorded), shareText(simulated)),
  ),
];

const columns = (name: string, recorded: string, simulated: string): string => `${name.padEnd(17)}${recorded.padEnd(21)}${simulated}`;

const shareText = ({ onTimePct, count }: ComparedOnTime['recorded']): string =>
  onTimePct === null ? 'none counts' : `${onTimePct.toFixed(1)} % of ${count.toLocaleString('en-GB')}`;

const movedLines = (heading: string, moved: readonly ComparedDeadline[], time: LocalTime): readonly string[] => {
  const others = moved.length - NAMED;
  return [
    `${heading}: ${moved.length.toLocaleString('en-GB')}`,
    ...moved.slice(0, NAMED).map((one) => `  ${movedLine(one, time)}`),
    ...(others > 0 ? [`  and ${others.toLocaleString('en-GB')} more (--json names all)`] : []),
  ];
};

const movedLine = ({ id, recorded, simulated }: ComparedDeadline, time: LocalTime): string => {
  const done = recorded.doneAt === undefined ? 'not done' : `done on ${time.moment(recorded.doneAt)}`;
  return `${id}  ${recorded.deadline}, round ${String(recorded.round)}: due on ${recorded.dueOn}, would be ${simulated.dueOn}; ${done}`;
};

const counted = (count: number, thing: string): string => `${count.toLocaleString('en-GB')} ${thing}${count === 1 ? '' : 's'}`;
