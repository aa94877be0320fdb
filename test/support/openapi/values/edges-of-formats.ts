import type { TextSchema } from '../document/schema';
import { dateFrom, DAY, instantFrom } from './moments';

/** Texts that are just still, or just no longer, of a format. */
export const edgesOfFormat = (format: NonNullable<TextSchema['format']>, now: Date): readonly string[] => {
  switch (format) {
    case 'date':
      return edgeDates(now);
    case 'date-time':
      return edgeInstants(now);
    case 'email':
      return edgeMailAddresses;
    case 'iri':
      return edgeAddresses;
  }
};

/** Dates at and beyond the edges of calendars and of what is usual, and some that are none. */
const edgeDates = (now: Date): readonly string[] => [
  ...[-1, 0, 1, 365, 730, 731, 1_000].map((days) => dateFrom(now, days)),
  ...['0000-01-01', '0001-01-01', '1582-10-10', '1969-12-31', '2028-02-29', '9999-12-31'],
  ...['1900-02-29', '2027-02-29', '2027-04-31', '2027-00-10', '2027-13-01', '2027-01-00', '10000-01-01', '-0001-01-01'],
  ...['2027-1-1', '20270101', '2027-W01-1', '2027-001', '2027-01-01T00:00:00Z', '٢٠٢٧-٠١-٠١', ' 2027-01-01', '2027-01-01\n', ''],
];

/** Instants in every spelling that somebody takes for RFC 3339, right and wrong, and around now. */
const edgeInstants = (now: Date): readonly string[] => [
  ...[-DAY, -1, 0, 1, 60_000, DAY].map((milliseconds) => instantFrom(now, milliseconds)),
  ...['0000-01-01T00:00:00Z', '0001-01-01T00:00:00Z', '0001-01-01T00:00:00+14:00', '9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59-12:00'],
  ...['1970-01-01T00:00:00Z', '2024-02-29T12:00:00Z', '2026-03-29T02:30:00+01:00', '2025-10-26T02:30:00+02:00'],
  ...['2026-01-05T10:00:00.123456789Z', '2026-01-05T10:00:00.1234567890Z', '2026-01-05T10:00:00+00:00', '2026-01-05T10:00:00-00:00'],
  ...['2026-01-05T10:00:00+23:59', '2026-01-05T10:00:00+24:00', '2026-01-05T10:00:00+0100', '2026-01-05T10:00:00+01'],
  ...['2026-01-05t10:00:00z', '2026-01-05 10:00:00Z', '2026-01-05T10:00:00', '2026-01-05T10:00Z', '2026-01-05', '1767607200000'],
  ...['2016-12-31T23:59:60Z', '2026-01-05T23:59:60Z', '2026-01-05T24:00:00Z', '2026-01-05T25:00:00Z', '2026-02-29T10:00:00Z', ''],
];

const edgeMailAddresses: readonly string[] = [
  ...['a@b.example', 'a@b', 'a@b.c', '@b.example', 'a@', 'a b@c.example', 'a@b@c.example', '"a b"@c.example'],
  ...['a@[127.0.0.1]', 'a@127.0.0.1', 'a@xn--kln-sna.example'],
  ...['a..b@c.example', '.a@b.example', 'a@b..example', 'a@b.example.', 'A@B.EXAMPLE', "o'neil+x@b.example", 'jörg@köln.example'],
  ...[64, 65].map((length) => `${'x'.repeat(length)}@b.example`),
  ...[63, 64].map((length) => `a@${'x'.repeat(length)}.example`),
];

const edgeAddresses: readonly string[] = [
  ...['https://a', 'https://a.example/?b=c#d', 'https://localhost:65536/', 'https://[::1]/', 'HTTPS://A.EXAMPLE', 'https://jörg.example/ü'],
  ...['https://a.example/ b', 'https://a b.example', 'https://a.example:x', 'https://', 'https:', 'https:///a', '//a.example', '/a', 'a'],
  ...['ftp://a.example', 'mailto:a@b.example', 'urn:x:y', 'data:text/html,x', 'file:///etc/passwd', 'https://user:password@a.example/'],
];
