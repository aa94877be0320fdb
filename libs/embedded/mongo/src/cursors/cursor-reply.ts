import { Document } from '../bson/document';
import type { Reply } from '../commands/command';
import { FIRST_BATCH, type Cursor } from './cursor';
import type { CursorRegistry } from './cursor-registry';

const NO_MORE = 0n;

/** The reply with the first documents of a cursor, which stays open when there are more. */
export function firstBatch(cursors: CursorRegistry, cursor: Cursor, { batchSize = FIRST_BATCH, isSingle = false } = {}): Reply {
  const batch = cursor.next(batchSize);
  if (isSingle) cursor.close();
  return cursorReply('firstBatch', batch, cursor.isExhausted ? NO_MORE : cursors.add(cursor), cursor.namespace);
}

/** The reply with further documents of an open cursor. */
export function nextBatch(cursors: CursorRegistry, id: bigint, cursor: Cursor, batchSize = Infinity): Reply {
  const batch = cursor.next(batchSize);
  if (cursor.isExhausted) cursors.close(id);
  return cursorReply('nextBatch', batch, cursor.isExhausted ? NO_MORE : id, cursor.namespace);
}

function cursorReply(name: string, batch: readonly Document[], id: bigint, namespace: string): Reply {
  const fields = [[name, batch] as const, ['id', id] as const, ['ns', namespace] as const];
  return { cursor: Document.of(fields) };
}

/** The reply of a command whose list is always complete. */
export function wholeList(namespace: string, documents: readonly Document[]): Reply {
  return cursorReply('firstBatch', documents, NO_MORE, namespace);
}
