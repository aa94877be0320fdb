import { isIP } from 'node:net';
import { z } from 'zod';
import { isPrivate } from './loopback';

/**
 * A setting read from its text.
 *
 * @param wanted what a good value looks like, for the message about a bad one
 * @param read the value, or undefined for a bad text
 */
export const setting = <T>(wanted: string, read: (text: string) => T | undefined) =>
  z.string().transform((text, context) => {
    const value = read(text.trim());
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: wanted });
    return z.NEVER;
  });

const accept = (pattern: RegExp) => (text: string) => (pattern.test(text) ? text : undefined);

export const matching = (pattern: RegExp, wanted: string) => setting(wanted, accept(pattern));

export const text = matching(/./, 'a text');

export const wholeNumber = (least: number, most: number) =>
  setting(`a whole number from ${least} to ${most}`, (written) => {
    const number = /^\d{1,9}$/.test(written) ? Number(written) : NaN;
    return number >= least && number <= most ? number : undefined;
  });

export const oneOf = <T extends string>(values: readonly T[]) =>
  setting(`one of ${values.join(', ')}`, (written) => values.find((value) => value === written));

export const flag = oneOf(['true', 'false']).transform((written) => written === 'true');

export const webAddress = setting('a URL that starts with http:// or https://', (written) => {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  return url && ['http:', 'https:'].includes(url.protocol) ? url : undefined;
});

/** Where people find the installation, without user, path or query: links are made from it. */
export const publicOrigin = setting('a URL such as https://complaints.example', (written) => {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  return url && ['http:', 'https:'].includes(url.protocol) && url.href === `${url.origin}/` ? url : undefined;
});

/** Where a server is, without user, path or query. Passwords go there, so anything but this machine is reached by https. */
export const serverOrigin = setting('a URL such as https://example.service-now.com (http:// on a loopback address only)', (written) => {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  return url && isPrivate(url) && url.href === `${url.origin}/` ? url : undefined;
});

/** An address of an engine; what follows the scheme is left to its own client. */
export const engineAddress = (...schemes: readonly string[]) =>
  setting(`a URL that starts with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`, (written) =>
    schemes.some((scheme) => written.startsWith(`${scheme}://`) && written.length > scheme.length + 3) ? written : undefined,
  );

/** Addresses of machines, and ranges of them. */
export const networks = setting('IP addresses or ranges such as 10.0.0.0/8, separated by commas', (written) => {
  const parts = written.split(',').map((part) => part.trim());
  return parts.every(isNetwork) ? parts : undefined;
});

const isNetwork = (part: string): boolean => {
  const [address = '', bits = '1', ...rest] = part.split('/');
  const longest = isIP(address) === 4 ? 32 : 128;
  return rest.length === 0 && isIP(address) !== 0 && /^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= longest;
};

export const localDates = setting('dates such as 2026-05-15, separated by commas', (written) => {
  const dates = written.split(',').map((date) => date.trim());
  return dates.every((date) => z.iso.date().safeParse(date).success) ? dates : undefined;
});

export const timeZone = setting('an IANA time zone such as Europe/Amsterdam', (written) => (isTimeZone(written) ? written : undefined));

const isTimeZone = (name: string): boolean => {
  // Some versions of Node also take offsets such as +01:00, which know no summer time.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** @param size in bytes */
export const secretBytes = (size: number) =>
  setting(`${size} bytes in base64`, (written) => {
    const bytes = Buffer.from(written, 'base64');
    return bytes.length === size && bytes.toString('base64') === written ? bytes : undefined;
  });
