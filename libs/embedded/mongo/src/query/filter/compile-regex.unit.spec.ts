import fc from 'fast-check';
import { codeOf } from '../../testing/documents';
import { compileRegex } from './compile-regex';

describe('a regular expression', () => {
  it.each<[pattern: string, options: string, text: string, isFound: boolean]>([
    ['^hello', 'i', 'Hello', true],
    ['(?i)^HELLO', '', 'hello', true],
    ['hello$', '', 'hello\n', true],
    ['hello$', '', 'hello\nx', false],
    ['hello$', 'm', 'hello\nx', true],
    ['^b', 'm', 'a\nb', true],
    ['^b', '', 'a\nb', false],
    ['a.b', '', 'a\nb', false],
    ['a.b', '', 'a\rb', true],
    ['a.b', 's', 'a\nb', true],
    ['a b # c', 'x', 'ab', true],
    [String.raw`a\ b`, 'x', 'a b', true],
    [String.raw`a\-b\_c`, '', 'a-b_c', true],
    [String.raw`^a\+b`, '', 'a+b', true],
    [String.raw`^\s$`, '', '\u{a0}', false],
    [String.raw`^[\s\d-]+$`, '', '1 -2', true],
    [String.raw`^[\]\-x]+$`, '', ']-x', true],
    ['^[]a]+$', '', ']a', true],
    ['^[^]a]$', '', 'b', true],
    ['a{,2}', '', 'a{,2}', true],
    ['^a{2}$', '', 'aa', true],
    ['^.$', '', '\u{1f600}', true],
    ['^é', 'i', 'É', true],
    [String.raw`\p{Lu}`, '', 'É', true],
    ['x(?!y)', '', 'xy', false],
    ['', '', '', true],
  ])('/%s/%s in %j is found: %s', (pattern, options, text, isFound) => {
    expect(compileRegex(pattern, options).test(text)).toBe(isFound);
  });

  it.each<[code: number, pattern: string, options: string]>([
    [51091, '(', ''],
    [51091, '[a', ''],
    [51091, 'a)', ''],
    [51091, '*', ''],
    [51108, 'a', 'q'],
    [238, 'a++b', ''],
    [238, '(?>a)', ''],
    [238, String.raw`(a)\1`, ''],
    [238, String.raw`\Aa`, ''],
    [238, '[[:alpha:]]', ''],
    [238, '(?<=a)b', ''],
  ])('is refused with %i: /%s/%s', (code, pattern, options) => {
    expect(codeOf(() => compileRegex(pattern, options))).toBe(code);
  });

  it('finds every text by itself, escaped as applications do', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const escaped = text.replace(/[-\\^$*+?.()|[\]{}/#]/g, String.raw`\$&`);
        expect(compileRegex(`^${escaped}$`, '').test(text)).toBe(true);
      }),
    );
  });
});
