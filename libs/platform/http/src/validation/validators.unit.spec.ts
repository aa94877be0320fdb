import { validateSync } from 'class-validator';
import { IsInstant, IsLine, IsLocalDate, IsMeaningfulText, Optional, toUtc } from '../index';

class Input {
  @Optional()
  @IsInstant()
  at?: unknown;

  @Optional()
  @IsLocalDate()
  on?: unknown;

  @Optional()
  @IsMeaningfulText(5)
  text?: unknown;

  @Optional()
  @IsLine(5)
  line?: unknown;
}

const accepts = (values: Partial<Input>): boolean => validateSync(Object.assign(new Input(), values)).length === 0;

describe('@IsInstant', () => {
  it.each([
    '2026-03-30T08:00:00Z',
    '2026-03-30T08:00:00.1Z',
    '2026-03-30T08:00:00.123456789Z',
    '2026-03-30T10:00:00+02:00',
    '2026-03-29T23:59:59-11:30',
    '2028-02-29T00:00:00Z',
    '0000-01-01T00:00:00Z',
  ])('takes %s', (at) => {
    expect(accepts({ at })).toBe(true);
  });

  it.each([
    '2026-03-30',
    '2026-03-30T08:00:00',
    '2026-03-30 08:00:00Z',
    '2026-03-30t08:00:00z',
    '2026-03-30T08:00Z',
    '2026-03-30T24:00:00Z',
    '2026-03-30T23:59:60Z',
    '2026-02-29T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-03-30T08:00:00+24:00',
    '2026-03-30T08:00:00+0200',
    '2026-03-30T08:00:00.Z',
    ' 2026-03-30T08:00:00Z',
    '2026-03-30T08:00:00Z\n',
    '+012026-03-30T08:00:00Z',
    '',
    1_774_857_600_000,
    null,
    ['2026-03-30T08:00:00Z'],
  ])('refuses %j', (at) => {
    expect(accepts({ at })).toBe(false);
  });
});

describe('toUtc', () => {
  it.each([
    ['2026-03-30T08:00:00Z', '2026-03-30T08:00:00.000Z'],
    ['2026-03-30T10:00:00.5+02:00', '2026-03-30T08:00:00.500Z'],
    ['2026-03-29T23:30:00.123987-11:30', '2026-03-30T11:00:00.123Z'],
  ])('writes %s as %s', (written, instant) => {
    expect(toUtc(written)).toBe(instant);
  });
});

describe('@IsLocalDate', () => {
  it.each(['2026-03-30', '2028-02-29', '1900-01-01'])('takes %s', (on) => {
    expect(accepts({ on })).toBe(true);
  });

  it.each(['2026-02-29', '2026-04-31', '2026-00-10', '2026-3-30', '20260330', '2026-03-30T00:00:00Z', '', 20_260_330, null])(
    'refuses %j',
    (on) => {
      expect(accepts({ on })).toBe(false);
    },
  );
});

describe('@IsMeaningfulText', () => {
  it.each(['x', 'a\nb\tc', ' x ', 'käse', '1234\n', '👍👍👍👍👍'])('takes %j', (text) => {
    expect(accepts({ text })).toBe(true);
  });

  it.each([
    '',
    '   ',
    '\n\t',
    '\u00a0',
    '123456',
    '👍👍👍👍👍👍',
    '\u200b\u200d',
    'a\u0000b',
    'a\rb',
    'a\u001bb',
    'a\u007fb',
    'a\u0085b',
    'a\ud800',
    '\udc00a',
    5,
    null,
    ['x'],
  ])('refuses %j', (text) => {
    expect(accepts({ text })).toBe(false);
  });
});

describe('@IsLine', () => {
  it.each(['x', 'käse', '👍👍👍👍👍'])('takes %j', (line) => {
    expect(accepts({ line })).toBe(true);
  });

  it.each(['', ' ', '123456', 'a\nb', 'a\tb', 'a\r\nb', 'a\u2028b', 'a\ud800', '\u200b', null])('refuses %j', (line) => {
    expect(accepts({ line })).toBe(false);
  });
});

describe('@Optional', () => {
  it('lets a field be left out, but not be null', () => {
    expect(accepts({})).toBe(true);
    expect(accepts({ text: undefined })).toBe(true);
    expect(accepts({ text: null })).toBe(false);
  });
});
