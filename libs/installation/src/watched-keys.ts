import type { EventLog } from '@platform/event-store';
import { isErased, type KeyStore } from '@redress/privacy';

/** So many keys that were looked for in vain are looked at again each time. */
const MOST = 100;

/** The keys of an installation, which remember for whom they were looked for in vain. */
export class WatchedKeys implements KeyStore {
  private readonly soughtInVain = new Set<string>();

  constructor(
    private readonly keys: KeyStore,
    private readonly log: Pick<EventLog, 'read'>,
  ) {}

  async find(name: string): Promise<Buffer | undefined> {
    const key = await this.keys.find(name);
    if (!key) this.soughtInVain.add(name);
    return key;
  }

  obtain(name: string): Promise<Buffer> {
    return this.keys.obtain(name);
  }

  destroy(name: string): Promise<void> {
    return this.keys.destroy(name);
  }

  /**
   * The keys that this process looked for in vain, that are still missing, and of which no log says that they are to be: a hundred at most.
   *
   * @throws EventStoreUnavailable, KeyStoreUnavailable
   */
  async missing(): Promise<readonly string[]> {
    const sought = [...this.soughtInVain].slice(0, MOST);
    const answers = await Promise.all(sought.map(async (name) => ({ name, isMissing: await this.isMissing(name) })));
    for (const { name, isMissing } of answers) if (!isMissing) this.soughtInVain.delete(name);
    return answers.filter(({ isMissing }) => isMissing).map(({ name }) => name);
  }

  private async isMissing(name: string): Promise<boolean> {
    return (await this.keys.find(name)) === undefined && !isErased(await this.log.read(name));
  }
}
