import type { Sealed } from '@platform/event-schema';

/** Seals one value of a stream for the place `of` (`<event id>/<field path>`). */
export type SealValue = (of: string, value: unknown) => Sealed;

/** Keeps one key per stream. Implemented by the privacy library. */
export interface Sealer {
  /**
   * The sealing function of a stream. Without a key it throws SealingKeyMissing as soon as there is something to seal: events without anything personal need none.
   *
   * @param first true when the stream is being created, and only then may a key be made
   * @throws KeyStoreUnavailable
   */
  sealing(stream: string, first: boolean): Promise<SealValue>;
}
