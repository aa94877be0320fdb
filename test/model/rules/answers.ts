import type { Name } from './asks';
import { rules, type Outcome } from './expected';

/** What was said to a command, in short: `plan: not-acknowledged`, `plan: resolveBy`, `plan: done`. */
export const answerOf = (name: Name, outcome: Outcome): string => {
  if ('refused' in outcome) return `${name}: ${outcome.refused}`;
  if ('invalid' in outcome) return `${name}: ${outcome.invalid}`;
  return `${name}: ${outcome.events.length > 0 ? 'done' : 'known'}`;
};

/** Everything that the model can say to a command. */
export const allAnswers = (name: Name): readonly string[] => {
  const { impossible = [], refused, effect } = rules[name];
  const said = new Set(['done', ...(effect ? ['known'] : []), ...[...impossible, ...refused].map(([says]) => says)]);
  return [...said].map((answer) => `${name}: ${answer}`);
};

/** Every command of the model. */
export const names = Object.keys(rules) as readonly Name[];
