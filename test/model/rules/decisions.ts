import type { Asks, Registration } from './asks';
import {
  ended,
  isKnown,
  isPlanned,
  lateMessage,
  lateRecording,
  notJudged,
  notOpen,
  only,
  planned,
  promisedDay,
  receipt,
  resolved,
  unacknowledged,
  unknown,
  unplanned,
  unresolved,
  withdrawn,
  type Check,
} from './checks';
import * as then from './consequences';
import { currentPromise } from './life';
import type { Rules } from './rule';

const namesRegistration = ({ severity, handler, accountManager }: Registration): boolean =>
  (severity ?? handler ?? accountManager) !== undefined;

const planDays: readonly Check<Asks['plan']>[] = [
  ...promisedDay('resolveBy', ({ resolveBy }: Asks['plan']) => resolveBy, 2),
  ...promisedDay('measures.0.dueOn', ({ measures }: Asks['plan']) => measures[0]?.dueOn, 2),
];

/** What people decide: the table of domain.md and its rule 1, with who may when in the order in which it is said. */
export const decisions: Rules<Exclude<keyof Asks, 'link' | 'ring' | 'record'>> = {
  receive: {
    impossible: receipt,
    refused: [['already-exists', isKnown]],
    events: ['ReportReceived'],
    after: then.received,
  },
  register: {
    impossible: receipt,
    refused: [['already-exists', isKnown]],
    events: ['ReportReceived', 'ReportTriaged', 'ComplaintRegistered'],
    after: then.registered,
  },
  triage: {
    impossible: [
      ['severity', ({ body }) => body.classification === 'incident' && body.severity !== undefined],
      ['handler', ({ body }) => body.classification === 'incident' && body.handler !== undefined],
      ['accountManager', ({ body }) => body.classification === 'incident' && body.accountManager !== undefined],
    ],
    refused: [
      ...ended,
      resolved,
      ['already-triaged', ({ body, life }) => body.classification === life.classification],
      ['already-registered', ({ body, life }) => life.round.number > 0 && namesRegistration(body)],
    ],
    events: ({ body, life }) =>
      body.classification === 'complaint' && life.round.number === 0 ? ['ReportTriaged', 'ComplaintRegistered'] : ['ReportTriaged'],
    after: then.triaged,
  },
  correct: {
    impossible: [
      ['changes', ({ body: { changes } }) => Object.keys({ ...changes, ...changes.customer }).every((field) => field === 'customer')],
    ],
    refused: [
      unknown,
      ...only<Asks['correct']>(({ body, life }) => life.round.number === 0 && namesRegistration(body.changes), [withdrawn, ...notJudged]),
    ],
    events: ['DetailsCorrected'],
  },
  assign: {
    refused: [...notOpen, ['already-assigned', ({ body, life }) => body.handler === life.handler]],
    events: ['ComplaintAssigned'],
    after: ({ body }) => ({ handler: body.handler }),
  },
  escalate: {
    refused: [...notOpen, ['already-escalated', ({ body, life }) => life.round.escalatedTo.includes(body.manager)]],
    events: ['ComplaintEscalated'],
    after: then.escalated,
  },
  acknowledge: {
    impossible: lateRecording,
    refused: [...notOpen, ['already-acknowledged', ({ life }) => life.round.acknowledged]],
    events: ['ComplaintAcknowledged'],
    after: then.acknowledged,
  },
  plan: {
    impossible: [...lateRecording, ...planDays],
    refused: [...notOpen, unacknowledged, planned, resolved],
    events: ['PlanDrafted'],
    after: then.drafted,
  },
  revise: {
    impossible: [...lateRecording, ...planDays],
    refused: [...notOpen, unacknowledged, resolved, unplanned],
    events: ['PlanRevised'],
    after: then.revised,
  },
  extend: {
    impossible: [
      ['customerInformedAt', ({ body, now }) => body.customerInformedAt > now],
      ['customerInformedAt', ({ body, life }) => body.customerInformedAt < life.receivedAt || body.customerInformedAt < life.reopenedAt],
      ...promisedDay('dueOn', ({ dueOn }: Asks['extend']) => dueOn, 2),
    ],
    refused: [
      ...notOpen,
      planned,
      resolved,
      ['deadline-passed', ({ life, now }) => then.hadPassed(life, 'plan', now)],
      ['not-later', ({ body, life }) => body.dueOn <= (currentPromise(life, 'plan')?.dueOn ?? '')],
    ],
    events: ['PlanDeadlineExtended'],
    after: then.extended,
  },
  inform: { impossible: lateMessage, refused: ended, events: ['CustomerInformed'] },
  note: { refused: [unknown], events: ['NoteAdded'] },
  resolve: {
    impossible: lateRecording,
    refused: [
      ...notOpen,
      unacknowledged,
      resolved,
      ['plan-already-drafted', (the) => isPlanned(the) && the.body.withoutPlanBecause !== undefined],
      ...only<Asks['resolve']>(({ body }) => body.withoutPlanBecause === undefined, [unplanned]),
    ],
    events: ['ComplaintResolved'],
    after: then.answered,
  },
  close: {
    refused: [...notOpen, unacknowledged, unplanned, unresolved],
    events: ['ComplaintClosed'],
    after: then.closed,
  },
  reopen: {
    refused: [unknown, withdrawn, ...notJudged, ['not-closed', ({ life }) => !life.round.resolved]],
    events: ['ComplaintReopened'],
    after: then.reopened,
  },
  withdraw: { refused: ended, events: ['ComplaintWithdrawn'], after: then.withdrawn },
  satisfaction: {
    refused: [
      unknown,
      withdrawn,
      ...notJudged,
      unacknowledged,
      unplanned,
      unresolved,
      ['already-recorded', ({ life }) => life.round.satisfied],
    ],
    events: ['SatisfactionRecorded'],
    after: then.satisfied,
  },
  revoke: {
    refused: [unknown],
    events: ['TrackingRevoked'],
    after: ({ life }) => ({ trackingVersion: life.trackingVersion + 1 }),
  },
  hold: {
    impossible: promisedDay('until', ({ until }: Asks['hold']) => until, 30),
    refused: [unknown, ['on-legal-hold', ({ body, life }) => body.until === life.holdUntil]],
    events: ['LegalHoldPlaced'],
    after: ({ body }) => ({ holdUntil: body.until }),
  },
  lift: {
    refused: [unknown, ['not-on-legal-hold', ({ life }) => life.holdUntil === '']],
    events: ['LegalHoldLifted'],
    after: () => ({ holdUntil: '' }),
  },
};
