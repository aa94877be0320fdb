import { pipeline, Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { stringify, type Options } from 'csv-stringify';

/** How a file that is made while it is sent is named, and who is told when it breaks off. */
export interface StreamedFileOptions {
  /** Of the file that a browser makes of it. */
  readonly name: string;
  /** Told when it breaks off for another reason than that the reader has gone. */
  readonly failed: (error: Error) => void;
}

/** The columns of a CSV file, and how values that are no text are written. */
export type CsvForm = Pick<Options, 'columns' | 'cast'>;

/**
 * Rows as a CSV file (RFC 4180, UTF-8), the names of the columns first. A text that a spreadsheet would take for a formula gets a `'` before it. Nothing is
 * fetched before it is wanted, and nothing more once the reader has gone.
 */
export const csvFile = (rows: AsyncIterable<object>, form: CsvForm, { name, failed }: StreamedFileOptions): StreamableFile =>
  new StreamableFile(csvOf(rows, form, failed), {
    type: 'text/csv; charset=utf-8; header=present',
    disposition: `attachment; filename="${name}"`,
  });

/** The same as a stream of bytes. */
export const csvOf = (rows: AsyncIterable<object>, form: CsvForm, failed: StreamedFileOptions['failed']): Readable => {
  const csv = stringify({ ...form, header: true, record_delimiter: 'windows', quote_record_delimiter: true, escape_formulas: true });
  return pipeline(Readable.from(rows), csv, tellUnlessGone(failed));
};

/** Ends a pipeline: whoever reads may leave at any time. */
export const tellUnlessGone =
  (failed: StreamedFileOptions['failed']) =>
  (error: NodeJS.ErrnoException | null | undefined): void => {
    if (error && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') failed(error);
  };
