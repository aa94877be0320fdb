import { CommandError } from '../errors';
import type { Cursor } from './cursor';

interface Entry {
  readonly cursor: Cursor;
  usedAt: number;
}

/** As MongoDB's `cursorTimeoutMillis`. */
const IDLE_TIMEOUT = 600_000;

/** The cursors that clients have open. */
export class CursorRegistry {
  private readonly entries = new Map<bigint, Entry>();
  private lastId = 0n;

  /** @returns the number by which the cursor is asked for more */
  add(cursor: Cursor): bigint {
    this.closeIdle();
    this.lastId += 1n;
    this.entries.set(this.lastId, { cursor, usedAt: Date.now() });
    return this.lastId;
  }

  /** @throws CommandError 43 when there is none, 13 when it is of another collection */
  get(id: bigint, namespace: string): Cursor {
    const entry = this.entries.get(id);
    if (entry === undefined) throw new CommandError(43, `cursor id ${id} not found`);
    const { cursor } = entry;
    if (cursor.namespace !== namespace)
      throw new CommandError(13, `Requested getMore on namespace '${namespace}', but cursor belongs to a different namespace`);
    entry.usedAt = Date.now();
    return cursor;
  }

  /** @returns whether there was one */
  close(id: bigint): boolean {
    this.entries.get(id)?.cursor.close();
    return this.entries.delete(id);
  }

  /** Closes those of a collection that is no longer what it was. */
  closeOf(namespace: string): void {
    for (const [id, { cursor }] of this.entries) if (cursor.namespace === namespace) this.close(id);
  }

  private closeIdle(): void {
    const earliest = Date.now() - IDLE_TIMEOUT;
    for (const [id, { usedAt }] of this.entries) if (usedAt < earliest) this.close(id);
  }
}
