import type { Readable } from 'node:stream';
import { csvOf } from '@platform/http';
import type { ColumnOption } from 'csv-stringify';
import type { ListedCaseAnswer } from './worklist.answer';

const columns: ColumnOption[] = [
  'id',
  'state',
  'round',
  'channel',
  'severity',
  'handler',
  'accountManager',
  'serviceManager',
  'receivedAt',
  'registeredAt',
  'updatedAt',
  'planDueAt',
  'nextDueAt',
  'overdue',
  { key: 'customer.organisation', header: 'organisation' },
  { key: 'customer.name', header: 'name' },
  'subject',
].map((column) => (typeof column === 'string' ? { key: column, header: column } : column));

/**
 * Cases as CSV, the names of the columns first. What was erased is `erased`. See {@link csvOf}.
 *
 * @param failed told when it breaks off for another reason than that the reader has gone
 */
export const casesAsCsv = (batches: AsyncIterable<readonly ListedCaseAnswer[]>, failed: (error: Error) => void): Readable =>
  csvOf(each(batches), { columns, cast: { boolean: String, object: () => 'erased' } }, failed);

async function* each<Item>(batches: AsyncIterable<readonly Item[]>): AsyncGenerator<Item, void, undefined> {
  for await (const batch of batches) yield* batch;
}
