import fc from 'fast-check';
import { foldedWords } from './folded-words';
import { SearchTokens } from './search-tokens';

const tokens = new SearchTokens(Buffer.alloc(32, 1));
const id = 'KL-7F3K9-2QDXM';

/** Whether a case with these texts is found by what somebody types. */
const finds = (typed: string, { reference = id, texts = [] as readonly string[], everywhere = true } = {}): boolean => {
  const kept = new Set(tokens.ofCase(reference, texts));
  return tokens.ofQuery(typed, everywhere).every((oneOf) => oneOf.some((token) => kept.has(token)));
};

describe('the words of a text', () => {
  it.each([
    ['Café Ångström B.V.', ['cafe', 'angstrom', 'b', 'v']],
    ['Zoë Müller-Lüdenscheidt', ['zoe', 'muller', 'ludenscheidt']],
    ['Bakkerij ’t Œuvre', ['bakkerij', 't', 'oeuvre']],
    ['Straße / STRASSE', ['strasse', 'strasse']],
    ['ĳsselmeer ﬁets Søren Łódź Yıldız', ['ijsselmeer', 'fiets', 'soren', 'lodz', 'yildiz']],
    ['sanne@devries.example', ['sanne', 'devries', 'example']],
    ['Order 2026/117', ['order', '2026', '117']],
    ['Ωmega Ελλάδα', ['ωmega', 'ελλαδα']],
    [' — !? ', []],
  ])('%s', (text, words) => {
    expect(foldedWords(text)).toEqual(words);
  });
});

describe('a case is found', () => {
  const texts = ['Bakkerij De Vries', 'Zoë van ’t Hoff', 'Facturen komen dubbel', 'zoe@devries.example'];

  it.each(['bakkerij', 'BAKK', 'bak', 'Zoe hoff', 'zoë', 'de vries fact', 'zoe@devries.example', 'van dubbel', 't'])('by %s', (typed) => {
    expect(finds(typed, { texts })).toBe(true);
  });
  it.each(['ba', 'akkerij', 'bakkerijen', 'bakkerij jansen', 'd', 'fa', '—', 'zoehoff'])('not by %s', (typed) => {
    expect(finds(typed, { texts })).toBe(false);
  });
  it('by every word of it and every beginning of three letters or more, however they are written', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdeëïøßœlo017'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), fc.nat(), fc.nat(), (words, which, length) => {
        const [folded = ''] = foldedWords(words[which % words.length] ?? '');
        const typed = folded.slice(0, Math.max(3, length % (folded.length + 1))).toUpperCase();
        expect(finds(typed, { texts: [words.join(' ')] })).toBe(true);
      }),
    );
  });
  it('by no word that it does not have', () => {
    const word = (letters: string) => fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(word('abcde'), { maxLength: 5 }), word('uvwxy'), (words, typed) => {
        expect(finds(typed, { texts: words })).toBe(false);
      }),
    );
  });
});

describe('a case is found by its reference', () => {
  it.each([
    'KL-7F3K9-2QDXM',
    'kl7f3k92qdxm',
    '7f3k9-2qdxm',
    'KL-7F3',
    '7f3',
    '7F3K9',
    '2QDXM',
    '2qd',
    'KL 7F3K9 2QDXM',
    'kl',
    '(KL-7F3K9-2QDXM)',
  ])('written %s', (typed) => {
    expect([finds(typed), finds(typed, { everywhere: false })]).toEqual([true, true]);
  });
  it.each(['KL-O1L9A-0OI2Q', 'kl-oil9a', 'OIL9', 'ol1', 'OOI2'])('as it is heard over the phone: %s', (typed) => {
    const reference = 'KL-0119A-0012Q';
    expect([finds(typed, { reference }), finds(typed, { reference, everywhere: false })]).toEqual([true, true]);
  });
  it('also where no digit tells it from a word', () => {
    const reference = 'KL-ABCDE-FGHJK';
    expect(['abcde', 'fghjk', 'abc', 'kl-abc', 'ABCDEFGHJK'].filter((typed) => !finds(typed, { reference }))).toEqual([]);
  });
  it.each(['7f', 'f3k', 'KL-7F4', '3k92', 'qdxm', 'KL-7F3K9-2QDXMA', '7f3 bakkerij'])('not written %s', (typed) => {
    expect(finds(typed)).toBe(false);
  });
  it('and another reference', () => {
    expect(finds('7f3k9 bakker', { texts: ['Bakkerij'] })).toBe(true);
  });
  it('alone by those who may see no personal data', () => {
    const texts = ['Bakkerij De Vries', 'KL-00000-00000', '2026'];
    const byOthers = ['bakkerij', 'KL-00000', '2026', '7f3k9 bakkerij', '—'].filter((typed) => finds(typed, { texts, everywhere: false }));
    expect(byOthers).toEqual([]);
  });
});

describe('the tokens of a case', () => {
  it('are few, short, sorted, and each there once', () => {
    const kept = tokens.ofCase(id, ['Bakker Bakker bakkerij']);
    expect(kept).toHaveLength(18);
    expect(kept.every((token) => /^[\w-]{12}$/.test(token))).toBe(true);
    expect(kept).toEqual([...new Set(kept)].sort());
  });
  it('are others in another installation', () => {
    const others = new SearchTokens(Buffer.alloc(32, 2)).ofCase(id, ['Bakkerij']);
    expect(others.filter((token) => tokens.ofCase(id, ['Bakkerij']).includes(token))).toEqual([]);
  });
  it('tell a word from a reference', () => {
    const [asWord, ...asReference] = tokens.ofQuery('7f3k9', true)[0] ?? [];
    expect(asReference).toEqual(tokens.ofQuery('7f3k9', false)[0]);
    expect(asReference).not.toContain(asWord);
  });
});

it('the longest word is looked for first', () => {
  const [first] = tokens.ofQuery('de bakkerij om', true);
  expect(first).toEqual(tokens.ofQuery('bakkerij', true)[0]);
});
