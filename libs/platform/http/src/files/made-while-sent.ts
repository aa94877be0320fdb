import { pipeline, Readable, type Duplex } from 'node:stream';

/** How a file that is made while it is sent is named, and who is told when it breaks off. */
export interface StreamedFileOptions {
  /** Of the file that a browser makes of it. */
  readonly name: string;
  /** Told when it breaks off for another reason than that the reader has gone. */
  readonly failed: (error: Error) => void;
}

/**
 * What a form makes of items, as a stream of bytes. Nothing is fetched before somebody reads, nothing faster than they do, and nothing more once they have gone.
 *
 * @param form takes items and gives text
 * @param failed told when it breaks off for another reason than that the reader has gone
 */
export const madeWhileSent = (items: AsyncIterable<object>, form: () => Duplex, failed: StreamedFileOptions['failed']): Readable =>
  Readable.from(
    begunWhenRead(() => pipeline(Readable.from(items), form(), tellUnlessGone(failed))),
    { objectMode: false },
  );

async function* begunWhenRead(begin: () => Duplex): AsyncGenerator<Uint8Array | string, void, undefined> {
  yield* begin() as AsyncIterable<Uint8Array | string>;
}

/** How a pipeline ends when whoever read from it has left: they may at any time. */
const GONE: ReadonlySet<string | undefined> = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR']);

const tellUnlessGone =
  (failed: StreamedFileOptions['failed']) =>
  (error: NodeJS.ErrnoException | null): void => {
    if (error && !GONE.has(error.code)) failed(error);
  };
