import type { Comparison, ServiceTerms } from '@redress/complaints';

/** What a simulation looked at, and what came of it. */
export interface Simulation {
  readonly terms: ServiceTerms;
  /** The first and the last day of receipt, local dates. Without them every day. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** RFC 3339 UTC. */
  readonly lookedAt: string;
  readonly comparison: Comparison;
  /** Events that cannot be read: their cases count as far as they can be read. */
  readonly unreadable: number;
}
