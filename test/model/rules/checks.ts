import type { LateFields, Report } from './asks';
import { dayOf, plusYears } from './calendar';
import { stateOf, type Life, type State } from './life';

/** A command on a case, at an instant. */
export interface Case<Body> {
  readonly life: Life;
  readonly body: Body;
  readonly now: string;
}

/** What is said when something is the case: the code of a refusal, or the field that cannot be right. */
export type Check<Body = unknown> = readonly [says: string, when: (the: Case<Body>) => boolean];

/** The same checks, for some commands only. */
export const only = <Body>(when: Check<Body>[1], checks: readonly Check<Body>[]): readonly Check<Body>[] =>
  checks.map(([says, holds]) => [says, (the) => when(the) && holds(the)]);

const isIn =
  (state: State): Check[1] =>
  ({ life }) =>
    stateOf(life) === state;

export const isKnown: Check[1] = ({ life }) => life.log.length > 0;
export const isResolved: Check[1] = ({ life }) => life.round.resolved;
export const isPlanned: Check[1] = ({ life }) => life.round.plan.version > 0;

export const unknown: Check = ['not-found', isIn('unknown')];
export const withdrawn: Check = ['already-withdrawn', isIn('withdrawn')];
export const resolved: Check = ['already-resolved', isResolved];
export const planned: Check = ['plan-already-drafted', isPlanned];

/** Rule 1: withdrawn or closed is said first, then the earliest step that is missing. */
export const ended: readonly Check[] = [unknown, withdrawn, ['already-closed', isIn('closed')]];
export const notJudged: readonly Check[] = [
  ['not-triaged', isIn('received')],
  ['not-a-complaint', isIn('incident')],
];
export const notOpen: readonly Check[] = [...ended, ...notJudged];
export const unacknowledged: Check = ['not-acknowledged', ({ life }) => !life.round.acknowledged];
export const unplanned: Check = ['not-planned', (the) => !isPlanned(the) && !isResolved(the)];
export const unresolved: Check = ['not-resolved', (the) => !isResolved(the)];

/** `happenedAt` (not before `receivedAt`, not in the future) comes with a reason. */
export const lateMessage: readonly Check<LateFields>[] = [
  ['happenedAt', ({ body }) => body.happenedAt === undefined && body.recordedLateBecause !== undefined],
  ['recordedLateBecause', ({ body }) => body.happenedAt !== undefined && body.recordedLateBecause === undefined],
  ['happenedAt', ({ body, now }) => body.happenedAt !== undefined && body.happenedAt > now],
  ['happenedAt', ({ body, life }) => body.happenedAt !== undefined && body.happenedAt < life.receivedAt],
];

/** A step of a later round cannot have happened before the reopening, from which its deadlines run. */
export const lateRecording: readonly Check<LateFields>[] = [
  ...lateMessage,
  ['happenedAt', ({ body, life }) => body.happenedAt !== undefined && body.happenedAt < life.reopenedAt],
];

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const ageOf = ({ body, now }: Case<Report>): number => Date.parse(now) - Date.parse(body.receivedAt ?? now);

/** `receivedAt` may lie in the past with a reason, never in the future. Five minutes for typing need none (the contract of the field), ten years are the limit. */
export const receipt: readonly Check<Report>[] = [
  ['receivedAt', ({ body }) => body.receivedAt === undefined && body.backdatedBecause !== undefined],
  ['receivedAt', (the) => ageOf(the) < 0],
  ['receivedAt', (the) => ageOf(the) > 10 * 366 * DAY],
  ['backdatedBecause', (the) => ageOf(the) > 5 * MINUTE && the.body.backdatedBecause === undefined],
];

/** A day that is promised: today or later, and not too far away to be meant (the contract of the field). */
export const promisedDay = <Body>(field: string, dayIn: (body: Body) => string | undefined, years: number): readonly Check<Body>[] => [
  [field, ({ body, now }) => (dayIn(body) ?? dayOf(now)) < dayOf(now)],
  [field, ({ body, now }) => (dayIn(body) ?? dayOf(now)) > plusYears(dayOf(now), years)],
];
