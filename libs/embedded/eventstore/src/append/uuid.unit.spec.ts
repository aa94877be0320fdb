import { normaliseUuid } from './uuid';

describe('a UUID in an append', () => {
  it.each([
    ['plain', '7f1c9a52-0d3b-4c55-9e6a-2f8f5f1f4a10'],
    ['in upper case', '7F1C9A52-0D3B-4C55-9E6A-2F8F5F1F4A10'],
    ['without dashes', '7f1c9a520d3b4c559e6a2f8f5f1f4a10'],
    ['in braces', '{7f1c9a52-0d3b-4c55-9e6a-2f8f5f1f4a10}'],
    ['in parentheses', '(7f1c9a52-0d3b-4c55-9e6a-2f8f5f1f4a10)'],
  ])('is normalised when it is %s', (_form, text) => {
    expect(normaliseUuid(text)).toBe('7f1c9a52-0d3b-4c55-9e6a-2f8f5f1f4a10');
  });

  it.each(['', 'nope', '00000000-0000-0000-0000-000000000000', '{7f1c9a52-0d3b-4c55-9e6a-2f8f5f1f4a10', '7f1c9a52-0d3b-4c55-9e6a'])(
    'is refused when it is "%s"',
    (text) => {
      expect(normaliseUuid(text)).toBeUndefined();
    },
  );
});
