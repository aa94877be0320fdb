import fc from 'fast-check';
import { checkVersion, type ExpectedRevision, type StreamView } from './version-check';

/** A stream that holds events with these ids, at revisions 0, 1, 2… */
function streamOf(...ids: string[]): StreamView {
  return {
    last: BigInt(ids.length - 1),
    idAt: (revision) => ids[Number(revision)],
    revisionOf: (id) => (ids.includes(id) ? BigInt(ids.lastIndexOf(id)) : undefined),
  };
}

const append = { kind: 'append' };
const wrong = { kind: 'wrong-revision' };
const repeated = (revision: bigint): object => ({ kind: 'repeated', revision });

describe('the version check', () => {
  it.each<[string, ExpectedRevision, [existing: string[], ids: string[]], object]>([
    ['no_stream on a missing stream', 'no_stream', [[], ['x']], append],
    ['any on a missing stream', 'any', [[], ['x']], append],
    ['stream_exists on a missing stream', 'stream_exists', [[], ['x']], wrong],
    ['revision 0 on a missing stream', 0n, [[], ['x']], wrong],
    ['the current revision', 2n, [['a', 'b', 'c'], ['x']], append],
    [
      'the current revision with ids that are known',
      2n,
      [
        ['a', 'b', 'c'],
        ['a', 'b'],
      ],
      append,
    ],
    ['a revision above the current one', 3n, [['a', 'b', 'c'], ['a']], wrong],
    ['a revision below with new ids', 0n, [['a', 'b', 'c'], ['x']], wrong],
    [
      'a revision below with the ids that follow it',
      0n,
      [
        ['a', 'b', 'c'],
        ['b', 'c'],
      ],
      repeated(2n),
    ],
    ['a revision below with some of the ids that follow it', 0n, [['a', 'b', 'c'], ['b']], repeated(1n)],
    ['a revision below with the right ids one place off', 0n, [['a', 'b', 'c'], ['c']], wrong],
    [
      'a revision below with known ids and a new one past the end',
      0n,
      [
        ['a', 'b', 'c'],
        ['b', 'c', 'x'],
      ],
      wrong,
    ],
    ['a revision below without events', 0n, [['a', 'b', 'c'], []], wrong],
    [
      'no_stream with all ids',
      'no_stream',
      [
        ['a', 'b', 'c'],
        ['a', 'b', 'c'],
      ],
      repeated(2n),
    ],
    [
      'no_stream with the ids in reverse',
      'no_stream',
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
      wrong,
    ],
    [
      'any with known ids',
      'any',
      [
        ['a', 'b', 'c'],
        ['a', 'b'],
      ],
      repeated(1n),
    ],
    [
      'any with known ids that are no neighbours',
      'any',
      [
        ['a', 'b', 'c'],
        ['a', 'c'],
      ],
      repeated(2n),
    ],
    [
      'any with the first id known and the second new',
      'any',
      [
        ['a', 'b'],
        ['a', 'x'],
      ],
      wrong,
    ],
    [
      'any with the first id new and the second known',
      'any',
      [
        ['a', 'b'],
        ['x', 'b'],
      ],
      append,
    ],
    ['stream_exists with known ids', 'stream_exists', [['a', 'b'], ['b']], repeated(1n)],
    ['any without events', 'any', [['a'], []], append],
    ['a revision beyond 2^53', 9_007_199_254_740_993n, [['a'], ['x']], wrong],
  ])('%s', (_name, expected, [existing, ids], decision) => {
    expect(checkVersion(expected, ids, streamOf(...existing))).toEqual(decision);
  });

  const ids = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 8 });

  it('recognises every append that was carried out, whatever was written after it', () => {
    fc.assert(
      fc.property(ids, ids, ids, (before, appended, after) => {
        const stream = streamOf(...before, ...appended, ...after);
        const last = BigInt(before.length + appended.length - 1);
        expect(checkVersion(BigInt(before.length - 1), appended, stream)).toEqual({ kind: 'repeated', revision: last });
      }),
    );
  });

  it('never repeats or appends at a revision that another writer took', () => {
    fc.assert(
      fc.property(ids, ids, fc.nat(), (existing, fresh, place) => {
        const taken = BigInt(place % existing.length) - 1n;
        expect(checkVersion(taken, fresh, streamOf(...existing))).toEqual(wrong);
      }),
    );
  });
});
