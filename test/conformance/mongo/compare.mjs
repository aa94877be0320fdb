// Judges answers by the expected ones. Pure functions: the expected answers and the lists of cases come from outside.

const NOT_IMPLEMENTED = 238;
const isObject = (value) => value !== null && typeof value === 'object';
const byName = ([a], [b]) => (a < b ? -1 : 1);
/** The order of fields means something in documents, not in descriptions of errors. */
const describesError = (value) => 'class' in value || ('index' in value && 'code' in value);

/** The outcome without the wording of messages. */
function judged(outcome) {
  if (!isObject(outcome)) return outcome;
  if (Array.isArray(outcome)) return outcome.map(judged);
  const entries = Object.entries(outcome).filter(([key]) => key !== 'errmsg');
  if (describesError(outcome)) entries.sort(byName);
  return Object.fromEntries(entries.map(([key, value]) => [key, judged(value)]));
}

/** The answer as text; the order of fields counts. */
export const textOf = (outcome) => JSON.stringify(judged(outcome), null, 1);

const isRefusal = (value) => isObject(value) && 'error' in value;
const bothTrees = (want, got) => isObject(want) && isObject(got) && Array.isArray(want) === Array.isArray(got);

const isNotImplemented = (value) => value.error?.code === NOT_IMPLEMENTED;

/** Whether an answer is the expected one wherever it is not a refusal. A refusal may have another code, and NotImplemented may stand for anything. */
function rightOrRefused(want, got) {
  if (isRefusal(got)) return isRefusal(want) || isNotImplemented(got);
  if (!bothTrees(want, got)) return want === got;
  const keys = new Set([...Object.keys(want), ...Object.keys(got)]);
  return [...keys].every((key) => rightOrRefused(want[key] ?? null, got[key] ?? null));
}

const mayRefuse = (name, { core, exact }) => !exact && !core.has(name);

/**
 * Judges one answer (undefined: none was given). rules: {expected, core, outside, exact}: the expected answers by name, the names of the cases that must
 * be the same, those that are not compared, and whether every case must be the same.
 * Returns {name, verdict} with the verdict 'same', 'refused', 'different', 'missing' or 'outside'; for 'different' also {expected, actual}.
 */
export function judge(name, answer, rules) {
  if (!rules.exact && rules.outside.has(name)) return { name, verdict: 'outside' };
  if (answer === undefined) return { name, verdict: 'missing' };
  const want = rules.expected[name];
  if (textOf(want) === textOf(answer)) return { name, verdict: 'same' };
  if (mayRefuse(name, rules) && rightOrRefused(judged(want), judged(answer))) return { name, verdict: 'refused' };
  return { name, verdict: 'different', expected: want, actual: answer };
}

/** A verdict that fails the run. */
export const isWrong = ({ verdict }) => verdict === 'different' || verdict === 'missing';

/** Judges all cases with an expected answer whose name fits `only`. answers: {name: answer}. */
export function compare(answers, { only = /(?:)/, ...rules }) {
  const names = Object.keys(rules.expected).filter((name) => only.test(name));
  return names.map((name) => judge(name, answers[name], rules));
}

/** The last line of a run. */
export function summaryOf(judgements) {
  const count = (wanted) => judgements.filter(({ verdict }) => verdict === wanted).length;
  const counted = ['same', 'refused', 'different', 'missing'].map((verdict) => `${count(verdict)} ${verdict}`);
  return `${counted.join(', ')}, ${count('outside')} outside the scope`;
}
