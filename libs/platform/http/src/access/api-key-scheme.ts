import type { Principal } from './principal';

/** Keys that programs show in the header `X-Api-Key`. */
export interface ApiKeyScheme {
  /** The actions that a key can be for, for the documentation. */
  readonly scopes: readonly string[];
  /**
   * Whom a key stands for, or null when it is not valid, or not any more.
   *
   * @throws EventStoreUnavailable when that cannot be found out now
   */
  authenticate(key: string): Promise<Principal | null>;
}
