import type { ClientCertificate, HttpCredentials } from '@integrations/http';
import type { Operations } from './operations';
import type { Codes } from './pct-file';

/** How PCT is kept up to date: by handlers alone, who confirm each registration with `POST /complaints/{id}/external-records`, or over HTTP. */
export type PctConfiguration = { readonly mode: 'manual' } | HttpPct;

/** A system that is reached over HTTP, and how. */
export interface HttpPct {
  readonly mode: 'http';
  readonly baseUrl: URL;
  readonly credentials: HttpCredentials;
  readonly clientCertificate?: ClientCertificate;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds for one request. */
  readonly timeLimit: number;
  readonly requestsPerMinute?: number;
  /**
   * Milliseconds until the system has certainly done a write or never will. A worker that died while it wrote is not known to the register: whoever
   * takes over its work waits as long.
   */
  readonly settledAfter: number;
  /** Whether the system does nothing twice for the same `Idempotency-Key`. */
  readonly honoursIdempotencyKey: boolean;
  readonly codes: Codes;
  readonly operations: Operations;
}
