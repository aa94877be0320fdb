import { cutTo, filledIn, isTemplate, namesIn, rendered } from '.';

describe('filling in a template', () => {
  it('leaves out the lines and fields that would say nothing', () => {
    const templates = { a: '{subject}\n\n{name} {email}\n{phone}', b: '{phone}', c: 'vast' };
    expect(filledIn(templates, { subject: 'Mail', name: 'Jan' }, {})).toEqual({ a: 'Mail\n\nJan', c: 'vast' });
  });

  it('fills in nothing twice', () => {
    expect(rendered('{subject}', { subject: '{name}', name: 'Jan' })).toBe('{name}');
  });

  it('never cuts a character in half', () => {
    expect(filledIn({ a: '{subject}' }, { subject: 'ab😀cd' }, { a: 4 })).toEqual({ a: 'ab…' });
    expect(cutTo(6, 'ab😀cd')).toBe('ab😀cd');
  });

  it('knows the placeholders of a text', () => {
    expect(namesIn('{subject} of {name}')).toEqual(['subject', 'name']);
  });

  it.each([
    ['{subject}', true],
    ['plain', true],
    ['{naam}', false],
    ['{subject', false],
    ['{{subject}}', false],
    ['{}', false],
  ])('takes %s for a template: %s', (text, expected) => {
    expect(isTemplate(text, ['subject'])).toBe(expected);
  });
});
