import { Transform, type Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { madeWhileSent, type StreamedFileOptions } from './made-while-sent';

export const NDJSON_TYPE = 'application/x-ndjson';

/** Items as a file with a JSON text on each line. See {@link ndjsonOf}. */
export const ndjsonFile = (items: AsyncIterable<object>, { name, failed }: StreamedFileOptions): StreamableFile =>
  new StreamableFile(ndjsonOf(items, failed), { type: NDJSON_TYPE, disposition: `attachment; filename="${name}"` });

/** Items as lines of JSON (UTF-8, line feeds). Nothing is fetched before it is wanted, and nothing more once the reader has gone. */
export const ndjsonOf = (items: AsyncIterable<object>, failed: StreamedFileOptions['failed']): Readable =>
  madeWhileSent(items, inLines, failed);

const inLines = (): Transform =>
  new Transform({
    writableObjectMode: true,
    transform(item: object, _encoding, done) {
      done(null, `${JSON.stringify(item)}\n`);
    },
  });
