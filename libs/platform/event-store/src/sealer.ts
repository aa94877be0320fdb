import type { Sealed } from '@platform/event-schema';

/** Seals one value of a stream for the place `of` (`<event id>/<field path>`). */
export type SealValue = (of: string, value: unknown) => Sealed;

/** Keeps one key per stream. Implemented by the privacy library. */
export interface Sealer {
  /**
   * The sealing function of a stream.
   *
   * @param first true when the stream is being created, and only then may a key be made
   * @throws SealingKeyMissing when there is no key and none may be made
   * @throws KeyStoreUnavailable
   */
  sealing(stream: string, first: boolean): Promise<SealValue>;
}
