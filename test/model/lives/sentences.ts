import type { Ask, Asks, LateFields, Name, Report } from '../rules/asks';
import type { Outcome } from '../rules/expected';

const late = ({ happenedAt, recordedLateBecause }: LateFields): string => {
  if (happenedAt === undefined) return recordedLateBecause === undefined ? '' : ', late but not saying when';
  return `, which happened at ${happenedAt}${recordedLateBecause === undefined ? ' without a reason' : ''}`;
};

const backdated = ({ receivedAt, backdatedBecause }: Report): string => {
  if (receivedAt === undefined) return backdatedBecause === undefined ? '' : ', late but not saying when';
  return ` at ${receivedAt}${backdatedBecause === undefined ? ' without a reason' : ''}`;
};

const fields = (body: object): string => {
  const names = Object.keys(body);
  return names.length === 0 ? 'nothing' : names.join(', ');
};

/** Every command as a line of a story. */
const sentences: { readonly [N in Name]: (body: Asks[N]) => string } = {
  receive: (body) => `received by ${body.channel}${backdated(body)}`,
  register: (body) => `registered from a ${body.channel} report${backdated(body)}, handler ${body.handler ?? 'not named'}`,
  triage: ({ classification, rationale: _, ...registration }) => `triaged as ${classification}, naming ${fields(registration)}`,
  correct: ({ changes }) => `corrected ${fields({ ...changes, ...changes.customer })}`,
  assign: ({ handler }) => `assigned to ${handler}`,
  escalate: ({ to, manager }) => `escalated to ${to} ${manager}`,
  acknowledge: (body) => `acknowledged by ${body.via}${late(body)}`,
  plan: (body) => `planned to be resolved by ${body.resolveBy}, first measure ${body.measures[0]?.dueOn ?? 'on no day'}${late(body)}`,
  revise: (body) => `plan revised, resolved by ${body.resolveBy}, first measure ${body.measures[0]?.dueOn ?? 'on no day'}${late(body)}`,
  extend: ({ dueOn, customerInformedAt }) => `plan promised for ${dueOn}, customer told at ${customerInformedAt}`,
  inform: (body) => `customer informed by ${body.via}${late(body)}`,
  note: () => 'noted',
  resolve: (body) => `resolved ${body.withoutPlanBecause === undefined ? '' : 'without needing a plan'}${late(body)}`.trim(),
  close: () => 'closed',
  reopen: () => 'reopened',
  withdraw: () => 'withdrawn',
  satisfaction: ({ outcome, process }) => `rated ${outcome} and ${process}`,
  link: ({ waivedBecause: _, ...rest }) => `record confirmed by hand: ${Object.values(rest).join(' ')}`,
  revoke: () => 'tracking revoked',
  hold: ({ until }) => `put on legal hold until ${until}`,
  lift: () => 'legal hold lifted',
  ring: ({ type, deadline, round, promise, level }) => `timer rang ${type} ${level}: ${deadline}, round ${round}, promise ${promise}`,
  record: ({ type, effect }) => `recorded ${type} of ${effect}`,
};

const ending = (outcome: Outcome): string => {
  if ('refused' in outcome) return ` (${outcome.refused})`;
  if ('invalid' in outcome) return ` (cannot be: ${outcome.invalid})`;
  return outcome.events.length === 0 ? ' (known already)' : '';
};

/** A command and what the model says to it: `acknowledged by phone (not-triaged)`. */
export const sentenceOf = <N extends Name>({ name, body }: Ask<N>, outcome: Outcome): string =>
  `${sentences[name](body)}${ending(outcome)}`;
