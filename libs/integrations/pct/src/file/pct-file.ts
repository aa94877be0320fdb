import { isPrivate } from '@platform/config';
import type { CaseRecord, CaseStep } from '@redress/complaints';
import { z } from 'zod';
import { operations } from './operations';
import { headerSecretIn, secretIn } from './secret';

const address = z.string().transform((written, context) => {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  const isPlain = url && /^https?:$/.test(url.protocol) && [url.username, url.password, url.search, url.hash].every((part) => part === '');
  if (isPlain) return url;
  context.addIssue({ code: 'custom', message: 'a URL such as https://pct.example/api, without user, query and fragment,' });
  return z.NEVER;
});

const path = z.string().min(1);

const credentials = (env: NodeJS.ProcessEnv) => {
  const secret = secretIn(env);
  const kinds = [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('basic'), user: secret, password: secret }),
    z.strictObject({ kind: z.literal('bearer'), token: headerSecretIn(env) }),
    z.strictObject({ kind: z.literal('header'), name: headerName, value: headerSecretIn(env) }),
    z.strictObject({
      kind: z.literal('oauth'),
      tokenUrl: address,
      clientId: secret,
      clientSecret: secret,
      scope: z.string().min(1).exactOptional(),
    }),
  ] as const;
  return z.discriminatedUnion('kind', kinds, { error: 'none, basic, bearer, header or oauth' });
};

/** Those that the connector, or HTTP itself, takes care of. */
const OURS: ReadonlySet<string> = new Set(['idempotency-key', 'host', 'connection', 'content-length', 'transfer-encoding']);

const headerName = z
  .string()
  .refine((name) => /^[A-Za-z0-9-]+$/.test(name) && !OURS.has(name.toLowerCase()), { error: 'a header that is not sent anyway' })
  .toLowerCase();

/** Ours → what it is called there; what is not named is called as it is here. */
const codes = z.strictObject({
  classification: z.partialRecord(z.enum(['complaint', 'incident'] satisfies CaseRecord['classification'][]), z.string()).default({}),
  channel: z.partialRecord(z.enum(['phone', 'email', 'portal', 'meeting'] satisfies CaseRecord['channel'][]), z.string()).default({}),
  severity: z.partialRecord(z.enum(['low', 'normal', 'high'] satisfies CaseRecord['severity'][]), z.string()).default({}),
  state: z
    .partialRecord(
      z.enum(['registered', 'acknowledged', 'planned', 'resolved', 'closed', 'withdrawn'] satisfies CaseStep['state'][]),
      z.string(),
    )
    .default({}),
});

const http = (env: NodeJS.ProcessEnv) =>
  z.strictObject({
    mode: z.literal('http'),
    baseUrl: address,
    /** For networks that nobody else listens to. */
    allowPlainHttp: z.boolean().default(false),
    auth: credentials(env),
    /** Paths, from the folder of the file on. In PEM. */
    tls: z.strictObject({ certificateFile: path, keyFile: path, authorityFile: path.exactOptional() }).exactOptional(),
    headers: z.record(headerName, headerSecretIn(env)).default({}),
    timeoutSeconds: z.number().positive().max(300).default(30),
    /** A piece of work takes two. */
    requestsPerMinute: z.int().min(2).exactOptional(),
    /** How long after a lost answer the system may still do what it was asked. */
    settledAfterSeconds: z.number().min(0).max(240).default(90),
    honoursIdempotencyKey: z.boolean().default(false),
    codes: codes.prefault({}),
    operations,
  });

/**
 * What PCT_FILE may say.
 *
 * @param env where the values of secrets are looked up
 */
export const pctFile = (env: NodeJS.ProcessEnv) =>
  z.discriminatedUnion(
    'mode',
    [
      z.strictObject({ mode: z.literal('manual') }),
      http(env).superRefine(({ baseUrl, auth, allowPlainHttp, tls }, context) => {
        const refuse = (place: string[], message: string) => context.addIssue({ code: 'custom', path: place, message });
        const isAllowed = (url: URL) => allowPlainHttp || isPrivate(url);
        if (!isAllowed(baseUrl)) refuse(['baseUrl'], PRIVATE);
        if (auth.kind === 'oauth' && !isAllowed(auth.tokenUrl)) refuse(['auth', 'tokenUrl'], PRIVATE);
        if (tls && baseUrl.protocol !== 'https:') refuse(['baseUrl'], 'with tls, a URL that starts with https://');
      }),
    ],
    { error: 'manual or http' },
  );
export type PctFile = z.output<ReturnType<typeof pctFile>>;
export type Codes = z.output<typeof codes>;

const PRIVATE = 'a URL that starts with https:// (http:// on a loopback address only, or with allowPlainHttp)';
