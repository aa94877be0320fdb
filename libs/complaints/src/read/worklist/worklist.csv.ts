import type { StreamableFile } from '@nestjs/common';
import { csvFile, type StreamedFileOptions } from '@platform/http';
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

/** Cases as a CSV file, the names of the columns first. What was erased is `erased`. See {@link csvFile}. */
export const casesAsCsv = (batches: AsyncIterable<readonly ListedCaseAnswer[]>, options: StreamedFileOptions): StreamableFile =>
  csvFile(each(batches), { columns, cast: { boolean: String, object: () => 'erased' } }, options);

async function* each<Item>(batches: AsyncIterable<readonly Item[]>): AsyncGenerator<Item, void, undefined> {
  for await (const batch of batches) yield* batch;
}
