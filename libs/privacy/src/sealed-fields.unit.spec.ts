import { KeyStoreUnavailable, SealingKeyMissing } from '@platform/event-store';
import type { KeyStore } from './key-store';
import { SealedFields, withoutSealed } from './sealed-fields';

/** Keys in memory, with the same behaviour as those on disk. */
class KeysInMemory implements KeyStore {
  readonly keys = new Map<string, Buffer>();

  find(name: string) {
    return Promise.resolve(this.keys.get(name));
  }
  obtain(name: string) {
    const key = this.keys.get(name) ?? Buffer.alloc(32, this.keys.size + 1);
    this.keys.set(name, key);
    return Promise.resolve(key);
  }
  destroy(name: string) {
    this.keys.delete(name);
    return Promise.resolve();
  }
}

const stream = 'complaint-KL-7F3K9-2QDXM';
const other = 'complaint-KL-00000-00000';

const sealedWith = async (fields: SealedFields, value: unknown) => (await fields.sealing(stream, true))('e-1/subject', value);

describe('a sealed field', () => {
  it('can be opened wherever it was copied to', async () => {
    const fields = new SealedFields(new KeysInMemory());
    const document = { id: 'KL-7F3K9-2QDXM', list: [{ subject: await sealedWith(fields, 'Double invoices — é 😀') }], empty: null };
    expect(await fields.open(stream, document)).toEqual({
      id: 'KL-7F3K9-2QDXM',
      list: [{ subject: 'Double invoices — é 😀' }],
      empty: null,
    });
  });
  it('shows nothing of its value, and looks different each time', async () => {
    const fields = new SealedFields(new KeysInMemory());
    const [one, two] = [await sealedWith(fields, 'Sanne'), await sealedWith(fields, 'Sanne')];
    expect(one.of).toBe('e-1/subject');
    expect(one.$sealed).not.toBe(two.$sealed);
    expect(Buffer.from(one.$sealed, 'base64').includes('Sanne')).toBe(false);
  });
  it('does not open when it was changed, renamed or moved to another case', async () => {
    const fields = new SealedFields(new KeysInMemory());
    const sealed = await sealedWith(fields, 'Sanne');
    await fields.sealing(other, true);
    const bytes = Buffer.from(sealed.$sealed, 'base64');
    bytes[15] = (bytes[15] ?? 0) ^ 1;
    await expect(fields.open(stream, { ...sealed, $sealed: bytes.toString('base64') })).rejects.toThrow();
    await expect(fields.open(stream, { ...sealed, of: 'e-2/subject' })).rejects.toThrow();
    await expect(fields.open(other, sealed)).rejects.toThrow();
  });
  it('is never taken for erased when its key is missing', async () => {
    const keys = new KeysInMemory();
    const sealed = await sealedWith(new SealedFields(keys), 'Sanne');
    await keys.destroy(stream);
    await expect(new SealedFields(keys).open(stream, sealed)).rejects.toThrow(new SealingKeyMissing(stream));
  });
  it('is told apart from a key store that does not answer', async () => {
    const keys = new KeysInMemory();
    const sealed = await sealedWith(new SealedFields(keys), 'Sanne');
    keys.find = () => Promise.reject(new Error('EIO'));
    await expect(new SealedFields(keys).open(stream, sealed)).rejects.toThrow(KeyStoreUnavailable);
  });
  it('gets no new key on a case that had one', async () => {
    await expect(new SealedFields(new KeysInMemory()).sealing(stream, false)).rejects.toThrow(new SealingKeyMissing(stream));
  });
});

describe('a document without personal data', () => {
  it('has lost every sealed field, and nothing else', async () => {
    const sealed = await sealedWith(new SealedFields(new KeysInMemory()), 'Sanne');
    expect(
      withoutSealed({
        id: 1,
        name: sealed,
        plan: { approach: sealed, version: 1 },
        list: [{ what: sealed, owner: 'p.bakker' }, sealed],
        none: null,
      }),
    ).toEqual({
      id: 1,
      plan: { version: 1 },
      list: [{ owner: 'p.bakker' }],
      none: null,
    });
  });
  it('needs no key to be looked at when nothing in it is sealed', async () => {
    expect(await new SealedFields(new KeysInMemory()).open(stream, { id: 1 })).toEqual({ id: 1 });
  });
});
