import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** The form of the name of a client: so short and plain that neither an e-mail address nor a person's full name fits. */
export const CLIENT = /^[a-z0-9][a-z0-9-]{0,39}$/;

const KEY_ID = /^([a-z0-9][a-z0-9-]{0,39})\.[0-9a-f]{12}$/;
const KEY = /^rdr_([a-z0-9.-]+)_([\w-]{43})$/;
const ID_BYTES = 6;
const SECRET_BYTES = 32;

/** A key when it is made, the only time that it is known as a whole. */
export interface NewApiKey {
  /** `<client>.<12 hexadecimal digits>`: says whose key it is, and is no secret. */
  readonly keyId: string;
  /** `rdr_<keyId>_<secret>`; the secret is 256 random bits in base64url. */
  readonly key: string;
  readonly secretHash: string;
}

/** Makes a key. @param client has the form {@link CLIENT} */
export const newApiKey = (client: string): NewApiKey => {
  const keyId = `${client}.${randomBytes(ID_BYTES).toString('hex')}`;
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  return { keyId, key: `rdr_${keyId}_${secret}`, secretHash: hashOf(secret).toString('hex') };
};

/** A key that somebody shows. */
export interface ShownKey {
  readonly client: string;
  readonly keyId: string;
  readonly secret: string;
}

/** Whose key a text claims to be, or null when it is none. */
export const parseApiKey = (text: string): ShownKey | null => {
  const [, keyId = '', secret = ''] = KEY.exec(text) ?? [];
  const client = clientOf(keyId);
  return client === null ? null : { client, keyId, secret };
};

/** The client whose key has an id, or null when it is no such id. */
export const clientOf = (keyId: string): string | null => KEY_ID.exec(keyId)?.[1] ?? null;

/** Whether a secret is the one of a hash; it takes as long whatever is shown. @param secretHash SHA-256, hexadecimal */
export const isSecretOf = (secretHash: string, secret: string): boolean => timingSafeEqual(hashOf(secret), Buffer.from(secretHash, 'hex'));

/** Random as it is, a secret needs no slow hash. */
const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
