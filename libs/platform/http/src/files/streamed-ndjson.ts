import { PassThrough, pipeline, Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { tellUnlessGone, type StreamedFileOptions } from './streamed-csv';

export const NDJSON_TYPE = 'application/x-ndjson';

/** Items as a file with a JSON text on each line (UTF-8, line feeds). Nothing is fetched before it is wanted, and nothing more once the reader has gone. */
export const ndjsonFile = (items: AsyncIterable<object>, { name, failed }: StreamedFileOptions): StreamableFile =>
  new StreamableFile(ndjsonOf(items, failed), { type: NDJSON_TYPE, disposition: `attachment; filename="${name}"` });

/** The same as a stream of bytes. */
export const ndjsonOf = (items: AsyncIterable<object>, failed: StreamedFileOptions['failed']): Readable =>
  pipeline(Readable.from(lines(items)), new PassThrough(), tellUnlessGone(failed));

async function* lines(items: AsyncIterable<object>): AsyncGenerator<string, void, undefined> {
  for await (const item of items) yield `${JSON.stringify(item)}\n`;
}
