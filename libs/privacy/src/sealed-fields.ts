import { isSealed, type Sealed } from '@platform/event-schema';
import { canonicalJson, KeyStoreUnavailable, SealingKeyMissing, type Sealer, type SealValue } from '@platform/event-store';
import type { KeyStore } from './key-store';
import { decrypt, encrypt } from './wrapped-key';

const CACHED_KEYS = 10_000;

/** What the opened form of a document is: everything sealed in it replaced by what was sealed. */
export type Opened<Document> = Document extends Sealed
  ? never
  : Document extends readonly (infer Element)[]
    ? readonly Opened<Element>[]
    : Document extends object
      ? { [Key in keyof Document]: Opened<Document[Key]> }
      : Document;

/** Seals and opens the personal fields of a stream, under a key that belongs to this stream alone. */
export class SealedFields implements Sealer {
  private readonly cache = new Map<string, Buffer>();

  constructor(private readonly keys: KeyStore) {}

  async sealing(stream: string, first: boolean): Promise<SealValue> {
    const key = first ? this.remember(stream, await answered(this.keys.obtain(stream))) : await this.keyOf(stream);
    return (of, value) => ({
      $sealed: encrypt(key, Buffer.from(canonicalJson(value), 'utf8'), boundTo(stream, of)).toString('base64'),
      of,
    });
  }

  /**
   * Opens everything sealed in a document of one stream.
   *
   * @param stream the stream that the sealed values come from
   * @throws SealingKeyMissing when the document holds something sealed and there is no key: an alarm, never taken for an erasure
   * @throws KeyStoreUnavailable
   * @throws Error when a sealed value was moved to another place or changed
   */
  async open<Document>(stream: string, document: Document): Promise<Opened<Document>> {
    const key = holdsSealed(document) ? await this.keyOf(stream) : Buffer.alloc(0);
    return openedWith(document, ({ $sealed, of }) =>
      JSON.parse(decrypt(key, Buffer.from($sealed, 'base64'), boundTo(stream, of)).toString('utf8')),
    );
  }

  private async keyOf(stream: string): Promise<Buffer> {
    const key = this.cache.get(stream) ?? (await answered(this.keys.find(stream)));
    if (!key) throw new SealingKeyMissing(stream);
    return this.remember(stream, key);
  }

  /** Keeps the keys used last; a Map forgets in the order of insertion. */
  private remember(stream: string, key: Buffer): Buffer {
    this.cache.delete(stream);
    this.cache.set(stream, key);
    const [oldest] = this.cache.keys();
    if (this.cache.size > CACHED_KEYS && oldest !== undefined) this.cache.delete(oldest);
    return key;
  }
}

const answered = async <Value>(asking: Promise<Value>): Promise<Value> => {
  try {
    return await asking;
  } catch (cause) {
    throw new KeyStoreUnavailable({ cause });
  }
};

const boundTo = (stream: string, of: string): string => canonicalJson([stream, of]);

const holdsSealed = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (isSealed(value) || Object.values(value).some(holdsSealed));

const openedWith = <Document>(document: Document, open: (sealed: Sealed) => unknown): Opened<Document> => {
  const walk = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (isSealed(value)) return open(value);
    if (Array.isArray(value)) return value.map(walk);
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, walk(member)]));
  };
  return walk(document) as Opened<Document>;
};

/** A document without anything sealed: for those who may not see personal data. */
export const withoutSealed = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.filter((element) => !isSealed(element)).map(withoutSealed);
  const kept = Object.entries(value).filter(([, member]) => !isSealed(member));
  return Object.fromEntries(kept.map(([name, member]) => [name, withoutSealed(member)]));
};
