// What the probe records about an error: class, public fields and, where there was a gRPC status, code, details and trailers.
import grpc from '@grpc/grpc-js';
import { within } from './wait.mjs';

// Written by the HTTP layer, not by the database.
const TRANSPORT = new Set([
  'date',
  'server',
  'content-type',
  'content-length',
  'grpc-accept-encoding',
  'accept-encoding',
  'grpc-encoding',
  'connection',
  'alt-svc',
]);

export function trailersOf(metadata) {
  if (!metadata || typeof metadata.toJSON !== 'function') return undefined;
  const out = {};
  for (const [key, values] of Object.entries(metadata.toJSON()).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (TRANSPORT.has(key)) continue;
    out[key] = values.length === 1 ? values[0] : values;
  }
  return out;
}

export const statusOf = (s) => ({ code: `${s.code} ${grpc.status[s.code] ?? '?'}`, details: s.details, trailers: trailersOf(s.metadata) });

const HIDDEN = new Set(['stack', '_raw', 'message', 'metadata', 'details', 'code', 'type']);

const publicFields = (error) => Object.fromEntries(Object.entries(error).filter(([key]) => !HIDDEN.has(key)));

/** {status} where the error came with a gRPC status: its own, or one that the client wrapped. */
function grpcStatusOf(error) {
  const status = error._raw ?? (typeof error.details === 'string' ? error : undefined);
  return typeof status?.code === 'number' ? { status: statusOf(status) } : {};
}

export function describeError(error) {
  if (!(error instanceof Error)) return { thrown: error };
  const { type, code, message } = error;
  return { error: error.constructor.name, type, code, message, ...publicFields(error), ...grpcStatusOf(error) };
}

/** What attempt() answers when the call was refused, undefined when it was done: shows a refusal in an outcome that would hide it. */
export const refusalIn = (answer) => ('error' in answer ? answer : undefined);

/** The value of a promise (or of a function's promise), the description of its error, or a line when it takes too long. */
export async function attempt(work, seconds = 4) {
  try {
    return await within(typeof work === 'function' ? work() : work, seconds * 1000, { noAnswer: `within ${seconds} s` });
  } catch (error) {
    return describeError(error);
  }
}
