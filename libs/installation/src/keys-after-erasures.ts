import { KeyStoreUnavailable } from '@platform/event-store';
import type { KeyStore } from '@redress/privacy';
import type { Erasures } from './erasures';

/** The keys of an installation, none of which is given before the erasures in the log were applied to them. */
export class KeysAfterErasures implements KeyStore {
  constructor(
    private readonly keys: KeyStore,
    private readonly erasures: Pick<Erasures, 'apply'>,
  ) {}

  async find(name: string): Promise<Buffer | undefined> {
    await this.applied();
    return this.keys.find(name);
  }

  async obtain(name: string): Promise<Buffer> {
    await this.applied();
    return this.keys.obtain(name);
  }

  destroy(name: string): Promise<void> {
    return this.keys.destroy(name);
  }

  private async applied(): Promise<void> {
    try {
      await this.erasures.apply();
    } catch (cause) {
      throw new KeyStoreUnavailable({ cause });
    }
  }
}
