import { setting } from './setting-types';
import type { Mailbox } from './settings';

const SCHEMES: readonly string[] = ['smtp:', 'smtps:'];

/** A mail server; user and password may stand in it. */
export const mailServer = setting('a URL that starts with smtp:// or smtps://', (written) => {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  return url && SCHEMES.includes(url.protocol) && url.hostname !== '' ? written : undefined;
});

/** RFC 5322, 3.4, without quoting, comments and groups. */
const NAME = /^[^\p{C}<>"\\,;:@]{1,100}$/u;
const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i;
const NAMED = /^(.+?)\s*<([^<>]+)>$/;

const mailboxOf = (name: string | undefined, address: string): Mailbox | undefined =>
  (name === undefined || NAME.test(name)) && ADDRESS.test(address) ? { name, address } : undefined;

/** The address that mail is sent to. */
export const mailAddress = setting('an address such as auditor@example.org', (written) => mailboxOf(undefined, written)?.address);

/** A mailbox that mail comes from: an address, or a name and an address in angle brackets. */
export const mailbox = setting('a mailbox such as Complaints <complaints@example.org>', (written) => {
  const [, name, address] = NAMED.exec(written) ?? [];
  return mailboxOf(name, address ?? written);
});
