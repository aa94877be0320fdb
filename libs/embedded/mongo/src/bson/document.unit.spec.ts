import { BSONRegExp, deserialize, Int32, serialize } from 'bson';
import fc from 'fast-check';
import { anyDocument, anyFieldName, anyValue } from '../testing/arbitraries';
import { codeOf } from '../testing/documents';
import { compare } from './compare';
import { Document } from './document';
import { encode, isIdentical } from './encode';
import { decode } from './validate';

const recoded = (original: Document): Document => Document.of(decode(encode(original)).entries());

describe('a document', () => {
  it('is the same after it was written and read', () => {
    fc.assert(
      fc.property(anyDocument, (original) => {
        expect(isIdentical(recoded(original), original)).toBe(true);
        expect(compare(recoded(original), original)).toBe(0);
      }),
    );
  });

  it('is written as the driver writes it', () => {
    const original = {
      _id: 1,
      text: 'é',
      list: [1.5, { a: null }],
      at: new Date(-1),
      yes: true,
      big: 2n ** 60n,
      find: new BSONRegExp('a', 'i'),
    };
    const bytes = Buffer.from(serialize(original));
    expect(encode(Document.of(decode(bytes).entries()))).toEqual(bytes);
  });

  it('keeps the order of names that look like numbers, and names with a meaning in JavaScript', () => {
    const names = ['b', '1', '0', '__proto__', 'constructor'];
    const original = Document.of(names.map((name) => [name, new Int32(1)]));
    expect([...decode(encode(original)).names()]).toEqual(names);
  });

  it('keeps its bytes when nothing is changed', () => {
    const bytes = Buffer.from(serialize({ a: 1 }));
    expect(encode(decode(bytes))).toBe(bytes);
    expect(encode(decode(bytes).without('b'))).toBe(bytes);
  });

  it('changes like a map, whether it was read or made', () => {
    const change = fc.tuple(anyFieldName, fc.option(anyValue));
    fc.assert(
      fc.property(anyDocument, fc.array(change, { maxLength: 4 }), (made, changes) => {
        const expected = new Map(made.entries());
        let changed = decode(encode(made));
        for (const [name, value] of changes) {
          changed = value === null ? changed.without(name) : changed.with(name, value);
          if (value === null) expected.delete(name);
          else expected.set(name, value);
        }
        expect(isIdentical(changed, Document.of(expected))).toBe(true);
        expect([...decode(encode(changed)).names()]).toEqual([...expected.keys()]);
        for (const name of expected.keys()) expect(isIdentical(changed.get(name), expected.get(name))).toBe(true);
      }),
    );
  });

  it('gives the fields that are asked for in its own order', () => {
    const names = fc.uniqueArray(anyFieldName, { maxLength: 3 });
    fc.assert(
      fc.property(anyDocument, names, (made, wanted) => {
        const expected = Document.of([...made.entries()].filter(([name]) => wanted.includes(name)));
        expect(isIdentical(Document.of(made.selected(wanted)), expected)).toBe(true);
        expect(isIdentical(Document.of(decode(encode(made)).selected(wanted)), expected)).toBe(true);
      }),
    );
  });
});

describe('bytes that are no document', () => {
  const bytes = Buffer.from(serialize({ a: 1, b: 'text', c: { d: [1, 2] }, e: new BSONRegExp('a', 'i') }));

  it('are refused with 22 wherever they are cut off', () => {
    for (let length = 0; length < bytes.length; length++) expect(codeOf(() => decode(bytes.subarray(0, length)))).toBe(22);
  });

  it('are refused or read, whatever is wrong in them', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 5), fc.nat(255), (at, byte) => {
        const damaged = Buffer.from(bytes);
        damaged[at + 4] = byte;
        const outcome = codeOf(() => [...decode(damaged).entries()]);
        expect([22, 238, 'accepted']).toContain(outcome);
      }),
    );
  });

  it.each([
    ['code', '0d'],
    ['a symbol', '0e'],
    ['undefined', '06'],
  ])('are refused with 238 when they hold %s', (_, type) => {
    expect(codeOf(() => decode(Buffer.from(`08000000${type}610000`, 'hex')))).toBe(238);
  });

  it('are refused with 15 when they nest too deep', () => {
    let nested: object = {};
    for (let depth = 0; depth < 200; depth++) nested = { a: nested };
    expect(codeOf(() => decode(Buffer.from(serialize(nested))))).toBe(15);
    expect(deserialize(serialize(nested))).toEqual(nested);
  });
});
