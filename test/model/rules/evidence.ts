import type { Asks, Ring } from './asks';
import { endOf, workingDaysAfter } from './calendar';
import { notOpen, only, unknown, type Case, type Check } from './checks';
import { currentPromise } from './life';
import { doneAtOf, type Promised } from './promises';
import type { Rules } from './rule';

const promiseOf = ({ body, life }: Case<Ring>): Promised | undefined => currentPromise(life, body.deadline);

const doneAt = (the: Case<Ring>): string | undefined => {
  const promised = promiseOf(the);
  return promised && doneAtOf(promised);
};

/** True when a later promise or round took the place of the one that the timer rings for. */
const isReplaced = (the: Case<Ring>): boolean => {
  const { round, promise } = the.body;
  return round < the.life.round.number || (round === the.life.round.number && promise < (promiseOf(the)?.promise ?? 0));
};

/** True when nothing of the kind has been promised yet. */
const isStillToCome = (the: Case<Ring>): boolean => {
  const { round, promise } = the.body;
  return round > the.life.round.number || (round === the.life.round.number && promise > (promiseOf(the)?.promise ?? 0));
};

/** `DeadlineMissed` 1 = the due instant, 2… = the end of each further working day. */
const missedAt = (the: Case<Ring>): string => {
  const { dueOn = '', dueAt = '' } = promiseOf(the) ?? {};
  return the.body.level === 1 ? dueAt : endOf(workingDaysAfter(dueOn, the.body.level - 1));
};

const isBefore = (instant: string | undefined, limit: string): boolean => instant !== undefined && instant < limit;

/** Rule 4: refused while it is not true, however early or late the timer rings. */
const notMissed: readonly Check<Ring>[] = [
  ['already-met', (the) => isBefore(doneAt(the), missedAt(the))],
  ['not-due', (the) => the.now < missedAt(the)],
];

/** Domain.md is silent about reminders; from the comments of the rule: nothing approaches once it was done, or once it has passed. */
const notApproaching: readonly Check<Ring>[] = [
  ['already-met', (the) => doneAt(the) !== undefined],
  ['deadline-passed', (the) => the.now >= (promiseOf(the)?.dueAt ?? '')],
];

const isRecord = ({ recordId }: Asks['link']): boolean => recordId !== undefined;

/** What Redress records about the world: on every existing case in every state, once per effect. */
export const evidence: Rules<'link' | 'ring' | 'record'> = {
  /** Of deadlines only while there are any that run: domain.md lets those of an incident stop; the rule's comment adds all that is no open complaint. */
  ring: {
    effect: ({ type, deadline, round, promise, level }) => [type, deadline, round, promise, level].join(' '),
    refused: [
      ...notOpen,
      ['superseded', isReplaced],
      ['not-due', isStillToCome],
      ...only<Ring>(({ body }) => body.type === 'DeadlineMissed', notMissed),
      ...only<Ring>(({ body }) => body.type === 'DeadlineApproaching', notApproaching),
    ],
    events: ({ body }) => [body.type],
  },
  record: { effect: ({ effect }) => effect, refused: [unknown], events: ({ body }) => [body.type] },
  /** By hand: the effect is the system's record, or that the system needs none. */
  link: {
    impossible: [
      ['recordId', ({ body }) => !isRecord(body) && body.waivedBecause === undefined],
      ['waivedBecause', ({ body }) => isRecord(body) && body.waivedBecause !== undefined],
      ['number', ({ body }) => !isRecord(body) && body.number !== undefined],
    ],
    effect: ({ system, recordId }) => `${system} ${recordId ?? 'waived'}`,
    refused: [unknown],
    events: ({ body }) => [isRecord(body) ? 'ExternalRecordLinked' : 'ExternalRecordWaived'],
  },
};
