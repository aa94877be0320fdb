import { compare, isWrong, judge, summaryOf } from './compare.mjs';

const recorded = { answer: { success: true, nextExpectedRevision: '0n', position: 'P1' }, then: { revisions: '0' } };
const recordings = [{ 'append: one event': recorded }];
const verdictOf = (name: string, answer: unknown, recording: unknown) =>
  judge(name, answer, { recordings: [{ [name]: recording }] }).verdict;

describe('judge', () => {
  it('finds the recorded answer the same, whatever the order of its keys', () => {
    const answer = { then: { revisions: '0' }, answer: { position: 'P1', nextExpectedRevision: '0n', success: true } };
    expect(judge('append: one event', answer, { recordings })).toEqual({ name: 'append: one event', verdict: 'same' });
  });

  it('finds a changed answer different, and says where', () => {
    const actual = { ...recorded, answer: { ...recorded.answer, nextExpectedRevision: '1n' } };
    expect(judge('append: one event', actual, { recordings })).toEqual({
      name: 'append: one event',
      verdict: 'different',
      where: ['answer.nextExpectedRevision'],
      expected: recorded,
      actual,
    });
  });

  it.each([
    ['a field too many', { ...recorded, strays: [{ uncaught: 'TypeError' }] }, ['strays']],
    ['a field that is not there', { answer: recorded.answer }, ['then']],
    ['a list instead of a record', { ...recorded, then: ['0'] }, ['then']],
    ['a case that hangs', { hang: true }, ['answer', 'then', 'hang']],
    ['no outcome at all', null, ['(whole outcome)']],
  ])('finds %s different', (_title, actual, where) => {
    expect(judge('append: one event', actual, { recordings })).toMatchObject({ verdict: 'different', where });
  });

  it('finds an answer that was not given missing', () => {
    expect(judge('append: one event', undefined, { recordings })).toEqual({ name: 'append: one event', verdict: 'missing' });
  });

  it('finds a case without a recording not recorded', () => {
    expect(judge('append: something new', recorded, { recordings })).toEqual({ name: 'append: something new', verdict: 'not recorded' });
  });

  it('takes the answer of any recorded version, and shows the newest when none fits', () => {
    const versions = { recordings: [{ caughtUp: { count: 2 } }, { caughtUp: { count: 1 } }] };
    expect(judge('caughtUp', { count: 1 }, versions).verdict).toBe('same');
    expect(judge('caughtUp', { count: 3 }, versions)).toMatchObject({ verdict: 'different', expected: { count: 2 } });
  });

  it('does not mix the answers of two versions', () => {
    const versions = { recordings: [{ frames: { first: 'a', last: 'a' } }, { frames: { first: 'b', last: 'b' } }] };
    expect(judge('frames', { first: 'a', last: 'b' }, versions)).toMatchObject({ verdict: 'different', where: ['last'] });
  });
});

describe('the scope', () => {
  const refusal = { error: 'UnsupportedError', status: { code: '12 UNIMPLEMENTED' } };

  it('lets the server refuse what Redress does not use', () => {
    expect(verdictOf('delete: twice', { one: refusal }, { one: { position: 'P1' } })).toBe('refused');
  });

  it('does not let it give another answer there', () => {
    expect(verdictOf('delete: twice', { one: { position: 'P2' } }, { one: { position: 'P1' } })).toBe('different');
  });

  it('does not let it refuse what Redress uses', () => {
    expect(verdictOf('append: one event', refusal, recorded)).toBe('different');
  });

  it('leaves out the cases that are outside, unless all of it is asked for', () => {
    const name = 'read all: maxCount 0, forwards from the start';
    const outside = { recordings: [{ [name]: { hang: true } }] };
    expect(judge(name, undefined, outside).verdict).toBe('outside');
    expect(judge(name, [], { ...outside, exact: true }).verdict).toBe('different');
  });

  it('takes any refusal for an error that the real server did not foresee, but no success', () => {
    const unforeseen = { status: { code: '2 UNKNOWN', details: 'Exception was thrown by handler.' } };
    const name = 'read all: from a position between two events';
    expect(verdictOf(name, { status: { code: '3 INVALID_ARGUMENT', details: 'no such position' } }, unforeseen)).toBe('same');
    expect(verdictOf(name, { status: { code: '0 OK', details: '' } }, unforeseen)).toBe('different');
  });

  it('takes other words where only the fact of an error counts', () => {
    const message = (text: string) => ({ message: text });
    const name = 'read stream, raw: neither filter nor no_filter';
    expect(verdictOf(name, message('give a filter or none'), message('The combination of (a, b) is invalid.'))).toBe('same');
    expect(verdictOf(name, message('give a filter or none'), message('Stream s was not found.'))).toBe('different');
  });
});

describe('compare', () => {
  it('judges every recorded case that was asked for, and what was answered besides', () => {
    const three = { recordings: [{ 'a: one': 1, 'a: two': 2, 'b: three': 3 }] };
    const judgements = compare({ 'a: one': 1, 'a: four': 4 }, { ...three, only: /^a:/ });
    expect(judgements.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['a: one', 'same'],
      ['a: two', 'missing'],
      ['a: four', 'not recorded'],
    ]);
    expect(judgements.map(isWrong)).toEqual([false, true, true]);
  });

  it('sums up', () => {
    const all = ['same', 'same', 'refused', 'different', 'missing', 'outside'] as const;
    expect(summaryOf(all.map((verdict) => ({ name: 'any', verdict })))).toBe(
      '2 same, 1 refused, 1 different, 1 missing, 1 outside the scope',
    );
  });
});
