import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json';

describe('canonical JSON', () => {
  it('sorts keys and leaves no white space', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: true })).toBe('{"a":true,"b":[1,{"c":"é","d":null}]}');
  });
  it('is the same for the same value, in whatever order it was made, and after a trip through JSON', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(canonicalJson(value));
      }),
    );
  });
  it('sorts names as texts, also those that an object keeps elsewhere', () => {
    expect(canonicalJson(JSON.parse('{"9":1,"-":2,"10":3,"a":{"b":4,"__proto__":5}}'))).toBe(
      '{"-":2,"10":3,"9":1,"a":{"__proto__":5,"b":4}}',
    );
  });
  it('is what the library writes that was made for it, whatever the names', () => {
    const names = fc.oneof(
      fc.string(),
      fc.nat().map(String),
      fc.constantFrom('__proto__', 'constructor', '01', '\u00e9', '\ud83d\ude00', '\ufb33'),
    );
    const { value: values } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof({ maxDepth: 3 }, fc.jsonValue(), fc.dictionary(names, tie('value')), fc.array(tie('value'))),
    }));
    fc.assert(fc.property(values, (value) => expect(canonicalJson(value)).toBe(canonicalize(value))));
  });
  it('writes what is no plain object as that says itself', () => {
    expect(canonicalJson({ at: new Date(0) })).toBe('{"at":"1970-01-01T00:00:00.000Z"}');
  });
  it('refuses what is no JSON', () => {
    expect(() => canonicalJson(undefined)).toThrow('not a JSON value');
    expect(() => canonicalJson({ n: NaN })).toThrow('NaN is not allowed');
  });
});
