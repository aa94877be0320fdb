// Judges answers by the recorded ones, within the scope of scope.mjs. Pure functions: the recordings and the answers come from outside.
import { elsewhere, freeText, ignored, notOffered, outside, unforeseen } from './scope.mjs';

const isObject = (value) => value !== null && typeof value === 'object';

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key])]));
}

/** The answer as text; the order of keys says nothing. */
export const textOf = (value) => JSON.stringify(sorted(value), null, 1);

const hasBadStatus = ({ status }) => isObject(status) && status.code !== '0 OK';
const hasBadCode = ({ code }) => typeof code === 'string' && !code.startsWith('0 ');
/** An outcome that says «refused»: an error of the client, a status other than OK, or a failure in a batch answer. */
const isRefusal = (value) => isObject(value) && ('error' in value || 'failure' in value || hasBadStatus(value) || hasBadCode(value));
const areUnforeseen = (want, got) => isRefusal(want) && isRefusal(got) && unforeseen.test(JSON.stringify(want));

const bothText = (want, got) => typeof want === 'string' && typeof got === 'string';
/** OK has no details on the real server and the word OK in some libraries. */
const isOkWord = (want, got) => want === '' && got === 'OK';
const sameWithinScope = (want, got) => textOf(want) === textOf(got) || isOkWord(want, got) || (bothText(want, got) && freeText.test(want));
const bothTrees = (want, got) => isObject(want) && isObject(got) && Array.isArray(want) === Array.isArray(got);

const sameLeaf = (want, got, exact) => (exact ? textOf(want) === textOf(got) : sameWithinScope(want, got));

/** The paths at which two outcomes differ. rules: {exact, skip}, skip the paths that are not compared. */
function differences(want, got, rules, at = '') {
  if (rules.skip.some((path) => at !== '' && path.test(at))) return [];
  if (!rules.exact && areUnforeseen(want, got)) return [];
  if (bothTrees(want, got)) return differencesInside(want, got, rules, at);
  return sameLeaf(want, got, rules.exact) ? [] : [at || '(whole outcome)'];
}

function differencesInside(want, got, rules, at) {
  const keys = [...new Set([...Object.keys(want), ...Object.keys(got)])];
  return keys.flatMap((key) => differences(want[key], got[key], rules, at === '' ? key : `${at}.${key}`));
}

const mayRefuse = (name, answer) => elsewhere.some((pattern) => pattern.test(name)) && notOffered.test(JSON.stringify(answer));

export const isOutside = (name) => outside.some(([pattern]) => pattern.test(name));

const recordedAnswers = (name, recordings) =>
  recordings.filter((recording) => Object.hasOwn(recording, name)).map((recording) => recording[name]);
const ignoredPaths = (name) => ignored.filter(([pattern]) => pattern.test(name)).flatMap(([, paths]) => paths);

/** The verdict on an answer that was given to a recorded case. */
function judgeGiven(name, actual, recorded, exact) {
  const rules = { exact, skip: exact ? [] : ignoredPaths(name) };
  const found = recorded.map((want) => differences(want, actual, rules));
  if (found.some((where) => where.length === 0)) return { name, verdict: 'same' };
  if (!exact && mayRefuse(name, actual)) return { name, verdict: 'refused' };
  return { name, verdict: 'different', where: found[0], expected: recorded[0], actual };
}

/**
 * Judges one answer (undefined: none was given) by the recordings, newest version first; it is right when one of them has it.
 * Returns {name, verdict} with the verdict 'same', 'refused', 'different', 'missing', 'outside' or 'not recorded'; for 'different' also
 * {where, expected, actual}: the paths that differ from the newest recording, and both answers.
 */
export function judge(name, answer, { recordings, exact = false }) {
  const recorded = recordedAnswers(name, recordings);
  if (recorded.length === 0) return { name, verdict: 'not recorded' };
  if (!exact && isOutside(name)) return { name, verdict: 'outside' };
  return answer === undefined ? { name, verdict: 'missing' } : judgeGiven(name, answer, recorded, exact);
}

/** A verdict that fails the run. */
export const isWrong = ({ verdict }) => ['different', 'missing', 'not recorded'].includes(verdict);

/** Judges all: the recorded cases whose name fits `only`, and whatever else was answered. answers: {name: answer}. */
export function compare(answers, { recordings, exact = false, only = /(?:)/ }) {
  const names = new Set([...recordings.flatMap((recording) => Object.keys(recording)), ...Object.keys(answers)]);
  return [...names].filter((name) => only.test(name)).map((name) => judge(name, answers[name], { recordings, exact }));
}

/** The last line of a run. */
export function summaryOf(judgements) {
  const count = (wanted) => judgements.filter(({ verdict }) => verdict === wanted).length;
  const counted = ['same', 'refused', 'different', 'missing'].map((verdict) => `${count(verdict)} ${verdict}`);
  return `${counted.join(', ')}, ${count('outside')} outside the scope`;
}
