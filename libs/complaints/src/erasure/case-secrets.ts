import type { StreamReader } from '@platform/event-store';
import type { KeyStore, SealedFields } from '@redress/privacy';

/** What an erasure makes away with. */
export interface SecretParts {
  readonly streams: Pick<StreamReader, 'streamOf'>;
  readonly keys: Pick<KeyStore, 'destroy'>;
  readonly sealed: Pick<SealedFields, 'forget'>;
}

/** The keys that cases are sealed with, to be destroyed. */
export class CaseSecrets {
  constructor(private readonly parts: SecretParts) {}

  /**
   * Destroys the key of a case: what it sealed is unreadable for ever. Again it does nothing.
   *
   * @throws Error when the keys cannot be reached: it may not be destroyed
   */
  async destroy(caseId: string): Promise<void> {
    const { streams, keys, sealed } = this.parts;
    const stream = streams.streamOf(caseId);
    await keys.destroy(stream);
    sealed.forget(stream);
  }
}
