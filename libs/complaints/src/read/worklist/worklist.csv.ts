import { pipeline, Readable, type Transform } from 'node:stream';
import { stringify, type ColumnOption } from 'csv-stringify';
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
 * Cases as CSV (RFC 4180, UTF-8), the names of the columns first. A text that a spreadsheet would take for a formula gets a `'` before it. Nothing is fetched
 * before it is wanted, and nothing more once the reader has gone. What was erased is `erased`.
 *
 * @param failed told when it breaks off for another reason than that the reader has gone
 */
export const casesAsCsv = (batches: AsyncIterable<readonly ListedCaseAnswer[]>, failed: (error: Error) => void): Transform => {
  const csv = stringify({
    header: true,
    columns,
    record_delimiter: 'windows',
    quote_record_delimiter: true,
    escape_formulas: true,
    cast: { boolean: String, object: () => 'erased' },
  });
  return pipeline(Readable.from(each(batches)), csv, (error) => {
    if (error && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') failed(error);
  });
};

async function* each<Item>(batches: AsyncIterable<readonly Item[]>): AsyncGenerator<Item, void, undefined> {
  for await (const batch of batches) yield* batch;
}
