import { isSealed, type Sealed } from '@platform/event-schema';
import { canonicalJson, KeyStoreUnavailable, SealingKeyMissing, type Sealer, type SealValue } from '@platform/event-store';
import { KeyCache } from './key-cache';
import type { KeyStore } from './key-store';
import { withSealedAs } from './sealed-documents';
import { decrypt, encrypt } from './wrapped-key';

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
  constructor(
    private readonly keys: KeyStore,
    private readonly cache = new KeyCache(),
  ) {}

  async sealing(stream: string, first: boolean): Promise<SealValue> {
    const key = first ? await this.obtained(stream) : await this.found(stream);
    return (of, value) => {
      if (!key) throw new SealingKeyMissing(stream);
      return { $sealed: encrypt(key, Buffer.from(canonicalJson(value), 'utf8'), boundTo(stream, of)).toString('base64'), of };
    };
  }

  /**
   * Opens everything sealed in a document of one stream.
   *
   * @param stream the stream that the sealed values come from
   * @throws SealingKeyMissing when the document holds something sealed and there is no key: an alarm, unless the log says that it was erased
   * @throws KeyStoreUnavailable
   * @throws Error when a sealed value was moved to another place or changed
   */
  async open<Document>(stream: string, document: Document): Promise<Opened<Document>> {
    const key = holdsSealed(document) ? await this.keyOf(stream) : Buffer.alloc(0);
    return withSealedAs(document, ({ $sealed, of }) =>
      JSON.parse(decrypt(key, Buffer.from($sealed, 'base64'), boundTo(stream, of)).toString('utf8')),
    ) as Opened<Document>;
  }

  /** Asks for the key of a stream anew next time: it was destroyed. */
  forget(stream: string): void {
    this.cache.forget(stream);
  }

  private async keyOf(stream: string): Promise<Buffer> {
    const key = await this.found(stream);
    if (!key) throw new SealingKeyMissing(stream);
    return key;
  }

  private async found(stream: string): Promise<Buffer | undefined> {
    const cached = this.cache.find(stream);
    if (cached) return cached;
    const key = await answered(this.keys.find(stream));
    if (key) this.cache.keep(stream, key);
    return key;
  }

  private async obtained(stream: string): Promise<Buffer> {
    const key = await answered(this.keys.obtain(stream));
    this.cache.keep(stream, key);
    return key;
  }
}

const answered = async <Value>(asking: Promise<Value>): Promise<Value> => {
  try {
    return await asking;
  } catch (cause) {
    throw cause instanceof KeyStoreUnavailable ? cause : new KeyStoreUnavailable({ cause });
  }
};

const boundTo = (stream: string, of: string): string => canonicalJson([stream, of]);

const holdsSealed = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (isSealed(value) || Object.values(value).some(holdsSealed));
