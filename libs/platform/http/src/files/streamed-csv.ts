import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { stringify, type Options } from 'csv-stringify';
import { madeWhileSent, type StreamedFileOptions } from './made-while-sent';

/** The columns of a CSV file, and how values that are no text are written. */
export type CsvForm = Pick<Options, 'columns' | 'cast'>;

/** Rows as a CSV file. See {@link csvOf}. */
export const csvFile = (rows: AsyncIterable<object>, form: CsvForm, { name, failed }: StreamedFileOptions): StreamableFile =>
  new StreamableFile(csvOf(rows, form, failed), {
    type: 'text/csv; charset=utf-8; header=present',
    disposition: `attachment; filename="${name}"`,
  });

/**
 * Rows as CSV (RFC 4180, UTF-8), the names of the columns first. A text that a spreadsheet would take for a formula gets a `'` before it. Nothing is fetched
 * before it is wanted, and nothing more once the reader has gone.
 */
export const csvOf = (rows: AsyncIterable<object>, form: CsvForm, failed: StreamedFileOptions['failed']): Readable =>
  madeWhileSent(
    rows,
    () => stringify({ ...form, header: true, record_delimiter: 'windows', quote_record_delimiter: true, escape_formulas: true }),
    failed,
  );
