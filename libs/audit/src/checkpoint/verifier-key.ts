import { createHash, createPublicKey, type KeyObject } from 'node:crypto';

/** Ed25519 in signed notes: C2SP signed-note. */
const ED25519 = 1;
const KEY_BYTES = 32;
/** What stands before the 32 bytes of an Ed25519 key in SubjectPublicKeyInfo: RFC 8410. */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** With what the signatures of a signer are verified. */
export interface VerifierKey {
  /** The name of the signer. */
  readonly name: string;
  /** 4 bytes: which key of that name it is. */
  readonly id: Buffer;
  readonly publicKey: KeyObject;
}

/** @param bytes the 32 bytes of an Ed25519 public key */
export const verifierKeyOf = (name: string, bytes: Buffer): VerifierKey => ({
  name,
  id: keyIdOf(name, bytes),
  publicKey: createPublicKey({ key: Buffer.concat([SPKI_HEAD, bytes]), format: 'der', type: 'spki' }),
});

/** `name+id+key`: the id in hexadecimal, the key in base64. C2SP signed-note. */
export const verifierKeyText = ({ name, id, publicKey }: VerifierKey): string =>
  `${name}+${id.toString('hex')}+${typed(bytesOf(publicKey)).toString('base64')}`;

/** The key that such a text holds; null when it holds none. */
export const parseVerifierKey = (text: string): VerifierKey | null => {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(text.trim()) ?? [];
  if (name === undefined || encoded === undefined) return null;
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length !== KEY_BYTES + 1 || bytes[0] !== ED25519) return null;
  const key = verifierKeyOf(name, bytes.subarray(1));
  return key.id.toString('hex') === id ? key : null;
};

const typed = (bytes: Buffer): Buffer => Buffer.concat([Buffer.of(ED25519), bytes]);

const keyIdOf = (name: string, bytes: Buffer): Buffer =>
  createHash('sha256').update(`${name}\n`).update(typed(bytes)).digest().subarray(0, 4);

const bytesOf = (publicKey: KeyObject): Buffer => publicKey.export({ format: 'der', type: 'spki' }).subarray(-KEY_BYTES);
