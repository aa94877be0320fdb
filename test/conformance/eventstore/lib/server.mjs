// The server under test, as every lane needs to know it.
import { Raw } from './raw.mjs';

const ADDRESS = /^esdb(?:\+discover)?:\/\/(?:[^@/]+@)?([^/?,]+)/;

/** {url, address, version} of the server behind a connection string. Throws when the string is none or the server does not answer. */
export async function describeServer(url) {
  const address = ADDRESS.exec(url)?.[1];
  if (!address) throw new Error(`cannot read the address in ${url}`);
  const raw = new Raw(address);
  try {
    const methods = await raw.supportedMethods();
    return { url, address, version: methods.getEventStoreServerVersion() };
  } catch (error) {
    throw new Error(`cannot reach ${address}: ${error.message}`, { cause: error });
  } finally {
    raw.close();
  }
}

/** What of a server must not show in an answer, and what stands for it: [[text or expression, replacement]]. */
export const tokensOf = ({ version, address }) => [
  [version, '<version>'],
  [address, '<address>'],
  [/\b(?:127\.0\.0\.1|localhost|0\.0\.0\.0|\[::1?\]):\d+/g, '<address>'],
  [/port:? \d+/gi, 'port <port>'],
  [/Deadline exceeded\b.*/g, 'Deadline exceeded'], // the client's own text with times in it
];
