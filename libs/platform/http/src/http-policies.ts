import type { LogPosition } from '@platform/event-store';
import type { AccessPolicy } from './access/access-policy';
import type { ApiKeyScheme } from './access/api-key-scheme';
import type { BearerScheme } from './access/bearer-scheme';
import type { RefusalTable } from './problem/store-problems';
import type { RateLimits } from './rate-limit/rate-limits';

/** A case id as somebody wrote it in its one form, or null when it is none. */
export type CaseIdParser = (text: string) => string | null;

/** What the domain tells this library: who may, how callers prove who they are, what a refusal means, what a case id looks like, which languages it speaks. */
export abstract class HttpPolicies {
  abstract readonly access: AccessPolicy;
  /** Asked in this order; the first that accepts a token decides. */
  abstract readonly bearerSchemes: readonly BearerScheme[];
  /** Absent when programs come with bearer tokens like everybody else. */
  abstract readonly apiKeys?: ApiKeyScheme;
  /** How often is too often. */
  abstract readonly limits: RateLimits;
  abstract readonly refusals: RefusalTable;
  abstract readonly parseCaseId: CaseIdParser;
  /** Language tags, such as `en`; the first is the one for everybody who wants none of the others. */
  abstract readonly languages: readonly [string, ...string[]];
  /** Waits until queries show everything up to a position. @throws ViewBehind when that takes too long */
  abstract readonly reached: (position: LogPosition) => Promise<void>;
}
