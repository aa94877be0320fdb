import { built } from '../lib/built.mjs';
import { pascalCase } from '../lib/slices.mjs';
import { commandsOf } from './example-commands.mjs';
import { rules } from './rules.mjs';

const { isRejected, isInvalid, foldAll } = built('libs/platform/decider/src');
const { complaintFold } = built('libs/complaints/src/complaint/complaint.fold');

/** Everything that a person can decide, in the order of the procedure: `{ name, decide(complaint) }`. */
const decisions = rules.filter(({ slice }) => slice.startsWith('write/')).flatMap(({ slice }) => decisionsOf(slice.split('/')[1]));

export const decisionNames = decisions.map(({ name }) => name);

/**
 * What every decision leads to in every situation that decisions can lead to.
 *
 * @returns {readonly { name: string, from: string, to?: string, reason?: string }[]} `from` and `to` are states; `reason`: why it was refused
 * @throws Error when the example of a decision is never accepted: then nothing would be known about it
 */
export function exploreStates() {
  const reached = new Map([[situationOf(complaintFold.initialState), complaintFold.initialState]]);
  const steps = [];
  // A map also visits what is added while it is walked through.
  for (const complaint of reached.values()) {
    for (const { name, decide } of decisions) {
      const outcome = outcomeOf(name, decide(complaint), complaint);
      steps.push({ name, from: complaint.state, to: outcome.complaint?.state, reason: outcome.reason });
      if (outcome.complaint) reached.set(situationOf(outcome.complaint), outcome.complaint);
    }
  }
  const unknown = decisionNames.filter((name) => !steps.some((step) => step.name === name && step.to));
  if (unknown.length > 0) throw new Error(`no example is accepted of: ${unknown.join(', ')} (tools/documents/example-commands.mjs)`);
  return steps;
}

function decisionsOf(slice) {
  const rule = built(`libs/complaints/src/write/${slice}/${slice}.decide`)[`decide${pascalCase(slice)}`];
  // Where the command says nothing the rule takes the complaint alone.
  const decide = rule.length === 1 ? (_, complaint) => rule(complaint) : rule;
  return commandsOf(slice).map(({ name, command }) => ({ name, decide: (complaint) => decide(command, complaint) }));
}

function outcomeOf(name, decision, complaint) {
  if (isInvalid(decision)) throw new Error(`the example of ${name} can never be right: ${JSON.stringify(decision.invalid)}`);
  if (isRejected(decision)) return { reason: decision.rejected };
  const at = '2026-06-01T08:00:00.000Z';
  return {
    complaint: foldAll(
      { ...complaintFold, initialState: complaint },
      decision.map((event) => ({ event, at, by: 'a.jansen' })),
    ),
  };
}

/** What the rules tell apart, without numbers that only grow. */
const situationOf = ({ state, stateBeforeIncident, doneAt, planVersion, holdUntil }) =>
  JSON.stringify([state, state === 'incident' && stateBeforeIncident, Object.keys(doneAt), planVersion > 0, holdUntil !== '']);
