import type { Principal } from './principal';

/** One kind of bearer token. */
export interface BearerScheme {
  /** True for what looks like a token of this kind, valid or not. */
  accepts(token: string): boolean;
  /**
   * Who the token stands for, or null when it is not valid.
   *
   * @throws ProblemError when that cannot be found out now
   */
  authenticate(token: string): Promise<Principal | null>;
}
