import { KeyStoreUnavailable } from '@platform/event-store';
import { ReadStore } from '@platform/read-store';
import type { Collection, CollectionOptions, Document } from 'mongodb';
import { checkedName, unlessDestroyed, type KeyNote, type WrappedKeys } from './wrapped-keys';

interface KeyRow {
  /** The name of the key. */
  readonly _id: string;
  readonly wrapped: Buffer;
}

interface NoteRow {
  readonly _id: KeyNote;
  readonly text: string;
}

/** What was written is on the disks of most servers, or it was not written. Milliseconds. */
const DURABLE: CollectionOptions = {
  promoteBuffers: true,
  readPreference: 'primary',
  writeConcern: { w: 'majority', journal: true, wtimeoutMS: 5_000 },
};

/** Wrapped keys in a MongoDB database of their own, for installations on several machines. Rejects with KeyStoreUnavailable when it does not answer. */
export class KeyDatabase implements WrappedKeys {
  private readonly store: ReadStore;
  private readonly keys: Collection<KeyRow>;
  private readonly notes: Collection<NoteRow>;

  /** @param url `mongodb://…/<database>`. Nothing is connected yet. @throws Error when it is no such address */
  constructor(url: string) {
    this.store = new ReadStore(url);
    this.keys = this.collection('keys');
    this.notes = this.collection('notes');
  }

  async names(): Promise<readonly string[]> {
    const rows = await answered(this.keys.find({}, { projection: { _id: 1 } }).toArray());
    return rows.map(({ _id }) => _id);
  }

  async find(name: string): Promise<Buffer | undefined> {
    return unlessDestroyed(await this.stored(name));
  }

  async putOnce(name: string, wrapped: Buffer): Promise<Buffer> {
    const put = { $setOnInsert: { wrapped } };
    const row = await answered(this.keys.findOneAndUpdate({ _id: checkedName(name) }, put, { upsert: true, returnDocument: 'after' }));
    return row?.wrapped ?? wrapped;
  }

  async replace(name: string, before: Buffer, after: Buffer): Promise<void> {
    await answered(this.keys.updateOne({ _id: checkedName(name), wrapped: before }, { $set: { wrapped: after } }));
  }

  async destroy(name: string): Promise<void> {
    const found = await this.stored(name);
    if (!found) return;
    await answered(this.keys.updateOne({ _id: name }, { $set: { wrapped: Buffer.alloc(found.length) } }));
    await answered(this.keys.deleteOne({ _id: name }));
  }

  async noted(about: KeyNote): Promise<string | undefined> {
    const row = await answered(this.notes.findOne({ _id: about }));
    return row?.text;
  }

  async note(about: KeyNote, text: string | undefined): Promise<void> {
    if (text === undefined) await answered(this.notes.deleteOne({ _id: about }));
    else await answered(this.notes.updateOne({ _id: about }, { $set: { text } }, { upsert: true }));
  }

  close(): Promise<void> {
    return this.store.close();
  }

  private async stored(name: string): Promise<Buffer | undefined> {
    const row = await answered(this.keys.findOne({ _id: checkedName(name) }));
    return row?.wrapped;
  }

  private collection<Row extends Document>(name: string): Collection<Row> {
    return this.store.database.collection<Row>(name, DURABLE);
  }
}

const answered = async <Value>(asking: Promise<Value>): Promise<Value> => {
  try {
    return await asking;
  } catch (cause) {
    throw new KeyStoreUnavailable({ cause });
  }
};
