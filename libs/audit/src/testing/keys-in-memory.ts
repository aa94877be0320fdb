import type { KeyStore } from '@redress/privacy';

/** Keys that are kept in memory, and can be out of reach. All are alike, so that only their names tell them apart. */
export class KeysInMemory implements KeyStore {
  private readonly kept = new Map<string, Buffer>();
  isAway = false;

  find(name: string): Promise<Buffer | undefined> {
    return this.isAway ? Promise.reject(new Error('away')) : Promise.resolve(this.kept.get(name));
  }

  async obtain(name: string): Promise<Buffer> {
    const key = (await this.find(name)) ?? Buffer.alloc(32, 5);
    this.kept.set(name, key);
    return key;
  }

  destroy(name: string): Promise<void> {
    this.kept.delete(name);
    return Promise.resolve();
  }
}
