import type { Settings } from '@platform/config';
import { z } from 'zod';

const ANSWER_WITHIN_MS = 4_000;

/** What answers at an address: a Redress that can do its work, one that cannot (and which of its parts), or none. */
export type Served =
  { readonly kind: 'ready' } | { readonly kind: 'not-ready'; readonly parts: readonly string[] } | { readonly kind: 'none' };

const ANY_ADDRESS: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

/** Where a Redress with these settings is reached from this machine: `http://127.0.0.1:3000`. */
export const originOf = ({ host, port }: Pick<Settings, 'host' | 'port'>): string => {
  const name = ANY_ADDRESS[host] ?? host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${String(port)}`;
};

const documentOfRedress = z.object({ info: z.object({ title: z.literal('Redress') }) });
const health = z.object({ status: z.string(), parts: z.record(z.string(), z.object({ status: z.string() })) });

/** Asks who serves at an origin. Another program there is none. */
export const whoServes = async (origin: string): Promise<Served> => {
  const [document, state] = await Promise.all([jsonAt(`${origin}/api/openapi.json`), jsonAt(`${origin}/health/ready`)]);
  if (!documentOfRedress.safeParse(document).success) return { kind: 'none' };
  const { success, data } = health.safeParse(state);
  if (success && data.status !== 'down') return { kind: 'ready' };
  const parts = Object.entries(data?.parts ?? {}).filter(([, { status }]) => status === 'down');
  return { kind: 'not-ready', parts: parts.map(([name]) => name) };
};

/** The JSON that an address answers, whatever the status; undefined when none comes. */
const jsonAt = async (url: string): Promise<unknown> => {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    return await answer.json();
  } catch {
    return undefined;
  }
};
