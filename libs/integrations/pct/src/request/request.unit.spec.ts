import fc from 'fast-check';
import { recordIn } from './answer';
import { filledBody } from './filled-body';
import { addressOf } from './filled-path';
import { valueAt } from './pointer';

const base = new URL('https://pct.example/api/');

describe('valueAt', () => {
  const json = { a: [{ 'b/c': 1, 'd~e': null }], '': 'empty' };

  it.each([
    ['', json],
    ['/a/0/b~1c', 1],
    ['/a/0/d~0e', null],
    ['/', 'empty'],
    ['/a/1', undefined],
    ['/a/length', 1],
    ['/toString', undefined],
    ['/a/0/b~1c/d', undefined],
  ])('finds what stands at "%s"', (pointer, expected) => {
    expect(valueAt(json, pointer)).toEqual(expected);
  });
});

describe('filledBody', () => {
  it('fills in texts wherever they are, and leaves out those that would say nothing', () => {
    const template = { a: '{name}', b: ['{phone}', 'x {name}', 7], c: { d: '{phone}', e: '' }, f: null, g: true };
    expect(filledBody(template, { name: 'Jan' })).toEqual({ a: 'Jan', b: ['x Jan', 7], c: { e: '' }, f: null, g: true });
    expect(filledBody('{phone}', {})).toBeUndefined();
  });
});

describe('addressOf', () => {
  it('puts words into the path', () => {
    expect(addressOf(base, '/cases/{recordId}?by={effect}', { recordId: 'c/1?', effect: 'a&b' }).href).toBe(
      'https://pct.example/api/cases/c%2F1%3F?by=a%26b',
    );
  });

  it('keeps every word in its place', () => {
    const word = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !['.', '..'].includes(text));
    const property = fc.property(word, (recordId) => {
      const { origin, pathname, search, hash } = addressOf(base, '/cases/{recordId}/notes', { recordId });
      const [, found = ''] = /^\/api\/cases\/([^/]+)\/notes$/.exec(pathname) ?? [];
      expect([origin, decodeURIComponent(found), search, hash]).toEqual([base.origin, recordId, '', '']);
    });
    fc.assert(property);
  });

  it.each(['', '.', '..'])('refuses "%s" for a word', (recordId) => {
    expect(() => addressOf(base, '/cases/{recordId}', { recordId })).toThrow('path-incomplete');
  });
});

describe('recordIn', () => {
  const pointers = { id: '/id', number: '/number', url: '/url' };

  it.each([
    [
      { id: 7, number: ' P-7 ', url: 'cases/7' },
      { recordId: '7', number: 'P-7', url: 'https://pct.example/api/cases/7' },
    ],
    [{ id: 'a', url: 'javascript:alert(1)' }, { recordId: 'a' }],
    [{ id: 'a', url: 'https://user@pct.example' }, { recordId: 'a' }],
    [{ id: 'a', number: 'two\nlines' }, { recordId: 'a' }],
    [{ number: 'P-7' }, undefined],
    [{ id: 'a'.repeat(101) }, undefined],
    [undefined, undefined],
  ])('reads %j', (content, expected) => {
    expect(recordIn(content, pointers, base)).toEqual(expected);
  });
});
