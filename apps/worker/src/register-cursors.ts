import { asking, type ReadStore } from '@platform/read-store';
import type { RegisterName } from '@redress/complaints';
import type { Collection } from 'mongodb';

interface CursorRow {
  readonly _id: RegisterName;
  readonly cursor: string;
}

/** How far systems of record were asked for their changes. */
export class RegisterCursors {
  private readonly rows: Collection<CursorRow>;

  constructor(store: ReadStore) {
    this.rows = store.collection('register-cursors');
  }

  /** Undefined: from the beginning. @throws ViewStoreUnavailable */
  async of(system: RegisterName): Promise<string | undefined> {
    return (await asking(() => this.rows.findOne({ _id: system })))?.cursor;
  }

  /** @throws ViewStoreUnavailable */
  async advance(system: RegisterName, cursor: string): Promise<void> {
    await asking(() => this.rows.updateOne({ _id: system }, { $set: { cursor } }, { upsert: true }));
  }
}
