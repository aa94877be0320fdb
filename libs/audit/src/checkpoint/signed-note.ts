import { sign, verify, type KeyObject } from 'node:crypto';
import type { VerifierKey } from './verifier-key';

const DASH = '\u2014';

/** Signs notes in its name. */
export interface Signer {
  readonly verifier: VerifierKey;
  readonly privateKey: KeyObject;
}

/**
 * A note with its signature, as in C2SP signed-note: the text, an empty line, and a line `— <name> <base64 of key id and signature>`. The same text always gets the
 * same signature.
 *
 * @param text ends in a newline
 */
export const signedNote = (text: string, { verifier, privateKey }: Signer): string => {
  const signature = Buffer.concat([verifier.id, sign(null, Buffer.from(text, 'utf8'), privateKey)]);
  return `${text}\n${DASH} ${verifier.name} ${signature.toString('base64')}\n`;
};

/** The text of a note that bears a good signature of this key; null of any other. */
export const verifiedText = (note: string, { name, id, publicKey }: VerifierKey): string | null => {
  const end = note.lastIndexOf('\n\n');
  if (end < 0) return null;
  const text = note.slice(0, end + 1);
  const isSigned = note
    .slice(end + 2)
    .split('\n')
    .map((line) => signatureIn(line, name))
    .some((bytes) => bytes?.subarray(0, 4).equals(id) === true && verify(null, Buffer.from(text, 'utf8'), publicKey, bytes.subarray(4)));
  return isSigned ? text : null;
};

const signatureIn = (line: string, name: string): Buffer | undefined => {
  const [dash, signer, encoded, ...others] = line.split(' ');
  if (dash !== DASH || signer !== name || encoded === undefined || others.length > 0) return undefined;
  return Buffer.from(encoded, 'base64');
};
