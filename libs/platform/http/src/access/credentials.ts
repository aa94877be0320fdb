import type { IncomingHttpHeaders } from 'node:http';

/** What somebody shows to be recognised. */
export interface Credentials {
  readonly kind: 'bearer' | 'api-key';
  readonly secret: string;
}

/** Longer than any token of ours. */
const MAX_LENGTH = 8_192;
const VISIBLE = /^[\x21-\x7e]+$/;

/** What the headers of a request show: `X-Api-Key` when it is sent, else the bearer token in `Authorization`; null for neither, and for what is neither. */
export const credentialsIn = ({ authorization, 'x-api-key': apiKey }: IncomingHttpHeaders): Credentials | null => {
  if (apiKey !== undefined) return shown('api-key', String(apiKey));
  return shown('bearer', /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '');
};

const shown = (kind: Credentials['kind'], secret: string): Credentials | null =>
  secret.length <= MAX_LENGTH && VISIBLE.test(secret) ? { kind, secret } : null;
