import { KeyStoreUnavailable } from '@platform/event-store';
import { openInstallationKeys } from './installation-keys';
import { KeyDatabase } from './key-database';
import { WrappingKeyStore } from './wrapping-key-store';

/** Nobody serves on the port of the TCP multiplexer. */
const away = 'mongodb://127.0.0.1:1/keys';
const encryptionKey = Buffer.alloc(32, 1);

describe('a database of keys that does not answer', () => {
  it('is told to be unavailable, whatever is asked', async () => {
    const stored = new KeyDatabase(away);
    const keys = new WrappingKeyStore(stored, encryptionKey);
    const asked = [keys.find('a'), keys.obtain('a'), keys.destroy('a'), stored.names(), stored.noted('encryption-key-changing')];
    const told = await Promise.allSettled(asked);
    await stored.close();
    expect(told.map(({ status }) => status)).toEqual(asked.map(() => 'rejected'));
    for (const answer of told) expect(answer).toMatchObject({ reason: expect.any(KeyStoreUnavailable) });
  });

  it('lets no installation be opened', async () => {
    await expect(openInstallationKeys({ dataDir: 'not-asked', keysUrl: away }, encryptionKey)).rejects.toThrow(
      'the key store is unavailable',
    );
  });
});
