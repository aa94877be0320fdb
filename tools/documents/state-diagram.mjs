import { replaceBetween } from '../lib/generated-file.mjs';
import { GENERATED, page, table } from '../lib/markdown.mjs';
import { decisionNames, exploreStates } from './explore-states.mjs';

const steps = exploreStates();
const unique = (values) => [...new Set(values)];
const isMove = ({ from, to }) => to !== undefined && to !== from;

/** In the order in which decisions of the procedure lead there. */
const states = unique(decisionNames.flatMap((name) => steps.filter((step) => step.name === name && isMove(step)).map(({ to }) => to)));

/** The states of a case, and what leads from one to another. */
const diagram = ['```mermaid', 'stateDiagram-v2', ...['unknown', ...states].flatMap(arrowsFrom), '```'].join('\n');

function arrowsFrom(state) {
  const start = state === 'unknown' ? '[*]' : state;
  const moves = steps.filter((step) => step.from === state && isMove(step));
  return unique(moves.map(({ name, to }) => `  ${start} --> ${to}: ${name.replace(': ', ', ')}`));
}

/** What a decision leads to in a state: another state, a record, or the reasons why it is refused. */
function cell(name, state) {
  const outcomes = steps.filter((step) => step.name === name && step.from === state);
  return unique(outcomes.map(({ to, reason }) => reason ?? (to === state ? '✓' : `**→ ${to}**`))).join('<br>');
}

/** The diagram, and every decision in every state. */
export const statePage = {
  file: 'docs/states.md',
  produce: () =>
    page(
      GENERATED,
      '# The states of a case',
      'Found by trying an example of every decision in every situation that decisions lead to.',
      diagram,
      '## Every decision in every state',
      '**→ state**: possible, and leads there. ✓: possible, and the case stays where it is. Otherwise the reason of the refusal; where there are several outcomes, what happened before decides.',
      table(
        ['Decision', ...states],
        decisionNames.map((name) => [name, ...states.map((state) => cell(name, state))]),
      ),
    ),
};

/** The same diagram in the README of the project. */
export const stateDiagram = { file: 'README.md', produce: (readme) => replaceBetween(readme, 'states', diagram) };
