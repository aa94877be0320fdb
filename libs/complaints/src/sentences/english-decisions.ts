import type { DecisionEvent } from '../events/complaint-events';
import type { Channel } from '../events/shapes';
import { englishCorrections } from './english-corrections';
import { grounds, managers, outcomes, promise, severities, subjects, via } from './english-words';
import type { LocalTime } from './local-time';
import { hasHeard, quoted, saying, type Sentences } from './phrases';
import type { ShownData } from './told-event';

type Plan = Omit<ShownData['PlanDrafted'], 'version'>;

const reporter = ({ name, organisation }: ShownData['ReportReceived']['customer']): string =>
  name === undefined || organisation === undefined ? '' : ` from ${name} of ${organisation}`;

const judgements = {
  complaint: 'The report was judged to be a complaint: the customer is dissatisfied and will get an answer.',
  incident: 'The report was judged to be an incident: a disruption that technical specialists will put right.',
} as const;

const marks = ({ serviceLevelMissed, technical }: ShownData['ReportTriaged']) => [
  serviceLevelMissed === undefined ? undefined : `The agreed service levels were ${serviceLevelMissed ? 'not ' : ''}met.`,
  technical === undefined ? undefined : `It is ${technical ? 'a' : 'not a'} technical problem.`,
];

const customerHears = (channel: Channel, happenedAt: string | undefined): string =>
  hasHeard(channel, happenedAt) ? `The customer has heard ${via[channel]}` : `The customer is being told ${via[channel]}`;

const measure = ({ what, owner, dueOn }: Plan['measures'][number], time: LocalTime): string => {
  const until = dueOn === undefined ? '' : `, by ${time.day(dueOn)} at the latest`;
  return saying(`${what === undefined ? 'One' : 'This'} measure is for ${owner}${until}`, what);
};

const contents = ({ approach, measures, due }: Plan, time: LocalTime) => [
  quoted('Approach', approach),
  ...measures.map((one) => measure(one, time)),
  promise(due, time),
];

const lateness = (isAfterDue: boolean): string | undefined => (isAfterDue ? 'The deadline had passed by then.' : undefined);

/** What people decided, told in English. */
export const englishDecisions: Sentences<DecisionEvent['type']> = {
  ReportReceived: ({ channel, receivedAt, customer, subject, concerns, desiredOutcome }, { time, happenedAt }) => [
    `A report was received ${via[channel]}${reporter(customer)}${happenedAt === undefined ? ` on ${time.moment(receivedAt)}` : ''}.`,
    quoted('Subject', subject),
    concerns && `The report is about ${subjects[concerns.kind]} “${concerns.name}”.`,
    quoted('Desired outcome', desiredOutcome),
  ],
  ReportTriaged: (data) => [judgements[data.classification], ...marks(data), quoted('Explanation', data.rationale)],
  ComplaintRegistered: ({ severity, handler, accountManager, serviceManager, due }, { time }) => [
    `The complaint was registered. Its severity is ${severities[severity]}.`,
    `The complaint handler is ${handler}.`,
    accountManager && `The account manager is ${accountManager}.`,
    serviceManager && `The service manager is ${serviceManager}.`,
    ...due.map((each) => promise(each, time)),
  ],
  DetailsCorrected: ({ changes, reason }) => ['The details were corrected.', ...englishCorrections(changes), quoted('Reason', reason)],
  ComplaintAssigned: ({ handler }) => [`The complaint was passed on to complaint handler ${handler}.`],
  ComplaintEscalated: ({ to, manager, reason }) => [`The complaint was escalated to ${managers[to]} ${manager}.`, quoted('Reason', reason)],
  ComplaintAcknowledged: ({ via: channel, message }, { happenedAt }) => [
    `${customerHears(channel, happenedAt)} that the complaint is being handled.`,
    quoted('Message', message),
  ],
  PlanDeadlineExtended: ({ due, reason, customerInformedAt }, { time }) => [
    `The plan comes later: by ${time.day(due.dueOn)} at the latest.`,
    `The customer heard this on ${time.moment(customerInformedAt)}.`,
    quoted('Reason', reason),
  ],
  PlanDrafted: (plan, { time }) => ['The plan was made.', lateness(plan.afterDue), ...contents(plan, time)],
  PlanRevised: (plan, { time }) => [
    `The plan was revised: this is version ${plan.version}.`,
    lateness(plan.afterDue),
    quoted('Reason', plan.reason),
    ...contents(plan, time),
  ],
  CustomerInformed: ({ via: channel, message }, { happenedAt }) => [
    saying(`${customerHears(channel, happenedAt)} how things stand`, message),
  ],
  NoteAdded: ({ note }) => [saying('A note for colleagues was made', note)],
  ComplaintResolved: ({ outcome, resolution, rootCause, remedy, withoutPlanBecause, afterDue }) => [
    `The complaint was resolved and ${outcomes[outcome]}.`,
    lateness(afterDue),
    quoted('Answer to the customer', resolution),
    quoted('Cause', rootCause),
    quoted('Remedy', remedy),
    quoted('No plan was needed', withoutPlanBecause),
  ],
  ComplaintClosed: () => ['The complaint was closed: nothing is left to do.'],
  ComplaintReopened: ({ round, reason, due }, { time }) => [
    `The complaint was reopened: round ${round} begins.`,
    quoted('Reason', reason),
    ...due.map((each) => promise(each, time)),
  ],
  ComplaintWithdrawn: ({ reason }) => ['The customer withdrew the report.', quoted('Reason', reason)],
  SatisfactionRecorded: ({ outcome, process, comment }) => [
    `The customer gives the outcome a ${outcome} and the process a ${process}, on a scale from 1 to 5.`,
    quoted('Comment', comment),
  ],
  TrackingRevoked: () => ['The tracking links given out so far no longer work.'],
  LegalHoldPlaced: ({ until, reason }, { time }) => [
    `A legal hold applies: nothing of the case is erased up to and including ${time.day(until)}.`,
    quoted('Reason', reason),
  ],
  LegalHoldLifted: ({ reason }) => ['The legal hold was lifted.', quoted('Reason', reason)],
  ErasureRequested: ({ ground, reason }) => [
    `Somebody asked to erase all personal data, ${grounds[ground]}: a second administrator has to agree.`,
    quoted('Reason', reason),
  ],
  ErasureApproved: ({ ground, reason }) => [
    `A second administrator agreed to erase all personal data, ${grounds[ground]}.`,
    quoted('Reason', reason),
  ],
  ErasureBegun: ({ ground }) => [`All personal data are being erased, ${grounds[ground]}.`],
  PersonalDataErased: ({ ground }) => [`All personal data were erased, ${grounds[ground]}.`],
};
