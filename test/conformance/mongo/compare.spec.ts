import { compare, isWrong, judge, summaryOf, type Answer } from './compare.mjs';

const refusal = (code: number): Answer => ({ error: { class: 'MongoServerError', code, errmsg: 'whatever' } });
const CORE = 'update: $inc';
const OTHER = 'update: $bit';
const OUTSIDE = 'command: hello keys';

const verdictOf = (name: string, answer: Answer, want: Answer, exact = false): string =>
  judge(name, answer, { expected: { [name]: want }, core: new Set([CORE]), outside: new Set([OUTSIDE]), exact }).verdict;

describe('judge', () => {
  it('finds the expected answer the same, whatever the wording of its messages', () => {
    expect(verdictOf(CORE, [1, refusal(14)], [1, { error: { class: 'MongoServerError', code: 14, errmsg: 'other' } }])).toBe('same');
  });

  it('finds another order of fields in a document different', () => {
    expect(verdictOf(CORE, { a: 1, b: 2 }, { b: 2, a: 1 })).toBe('different');
  });

  it('shows both answers of a difference', () => {
    const rules = { expected: { [CORE]: 1 }, core: new Set([CORE]), outside: new Set<string>() };
    expect(judge(CORE, 2, rules)).toEqual({ name: CORE, verdict: 'different', expected: 1, actual: 2 });
  });

  it('lets a part be refused, but not in a core case', () => {
    expect(verdictOf(OTHER, { and: refusal(238), or: 5 }, { and: 4, or: 5 })).toBe('refused');
    expect(verdictOf(CORE, { and: refusal(238), or: 5 }, { and: 4, or: 5 })).toBe('different');
    expect(verdictOf(OTHER, { and: refusal(238), or: 6 }, { and: 4, or: 5 })).toBe('different');
  });

  it('takes a refusal with another code for a refusal, but only NotImplemented for an answer', () => {
    expect(verdictOf(OTHER, refusal(2), refusal(9))).toBe('refused');
    expect(verdictOf(OTHER, refusal(2), 5)).toBe('different');
    expect(verdictOf(OTHER, 5, refusal(9))).toBe('different');
  });

  it('compares what a case shows after a refusal', () => {
    expect(verdictOf(OTHER, { outcome: refusal(238), doc: { a: 1 } }, { outcome: 'ok', doc: { a: 2 } })).toBe('different');
    expect(verdictOf(OTHER, { outcome: refusal(238), doc: { a: 1 } }, { outcome: refusal(2), doc: { a: 1 } })).toBe('refused');
  });

  it('finds an answer that was not given missing, and looks past what is outside', () => {
    expect(verdictOf(CORE, undefined, 1)).toBe('missing');
    expect(verdictOf(OUTSIDE, undefined, 1)).toBe('outside');
    expect(verdictOf(OUTSIDE, 2, 1, true)).toBe('different');
  });
});

describe('compare', () => {
  it('judges the expected cases whose name fits, and counts', () => {
    const rules = { expected: { [CORE]: 1, [OTHER]: 4, [OUTSIDE]: 1 }, core: new Set([CORE]), outside: new Set([OUTSIDE]) };
    const judgements = compare({ [CORE]: 2, [OTHER]: refusal(238) }, { ...rules, only: /./ });
    expect(judgements.filter(isWrong).map(({ name }) => name)).toEqual([CORE]);
    expect(summaryOf(judgements)).toBe('0 same, 1 refused, 1 different, 0 missing, 1 outside the scope');
    expect(compare({ [OTHER]: 4 }, { ...rules, only: /bit/ })).toEqual([{ name: OTHER, verdict: 'same' }]);
  });
});
