import { KeyStoreUnavailable, SealingKeyMissing } from '@platform/event-store';
import type { KeyStore } from './key-store';
import { KeyCache } from './key-cache';
import { withErased, withoutSealed } from './sealed-documents';
import { SealedFields } from './sealed-fields';

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
  it('gets no new key on a case that had one: only what holds nothing personal can be recorded there', async () => {
    const keys = new KeysInMemory();
    const seal = await new SealedFields(keys).sealing(stream, false);
    expect(() => seal('e-2/note', 'Called')).toThrow(new SealingKeyMissing(stream));
    expect(keys.keys.size).toBe(0);
  });
  it('opens while the key store is away, for less than a minute', async () => {
    let now = 0;
    const keys = new KeysInMemory();
    const fields = new SealedFields(keys, new KeyCache(() => now));
    const sealed = await sealedWith(fields, 'Sanne');
    keys.find = () => Promise.reject(new Error('EIO'));
    now = 59_999;
    expect(await fields.open(stream, sealed)).toBe('Sanne');
    now = 60_000;
    await expect(fields.open(stream, sealed)).rejects.toThrow(KeyStoreUnavailable);
  });
  it('opens no more once its key was destroyed and forgotten', async () => {
    const keys = new KeysInMemory();
    const fields = new SealedFields(keys);
    const sealed = await sealedWith(fields, 'Sanne');
    await keys.destroy(stream);
    fields.forget(stream);
    await expect(fields.open(stream, sealed)).rejects.toThrow(new SealingKeyMissing(stream));
  });
});

describe('a document of somebody who was erased', () => {
  it('says so in the place of every sealed field, and has lost nothing else', async () => {
    const sealed = await sealedWith(new SealedFields(new KeysInMemory()), 'Sanne');
    expect(withErased({ id: 1, name: sealed, list: [{ what: sealed, owner: 'p.bakker' }, sealed], none: null })).toEqual({
      id: 1,
      name: { erased: true },
      list: [{ what: { erased: true }, owner: 'p.bakker' }, { erased: true }],
      none: null,
    });
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
