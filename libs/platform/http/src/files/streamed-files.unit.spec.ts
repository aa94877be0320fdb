import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { csvOf } from './streamed-csv';
import { ndjsonOf } from './streamed-ndjson';

type Made = (rows: AsyncIterable<object>, failed: (error: Error) => void) => Readable;
const kinds: readonly (readonly [string, Made])[] = [
  ['CSV', (rows, failed) => csvOf(rows, { columns: ['n', 'text'] }, failed)],
  ['NDJSON', ndjsonOf],
];

const unexpected = (error: Error): never => {
  throw error;
};

async function* these(...rows: readonly object[]) {
  for (const row of rows) {
    await Promise.resolve();
    yield row;
  }
}

describe('what is made while it is sent', () => {
  it('is a row for each as CSV, the names first; nothing in it is a formula', async () => {
    const csv = csvOf(these({ n: 1, text: 'a "word"' }, { n: 2, text: '=1+1' }), { columns: ['n', 'text'] }, unexpected);
    expect(await text(csv)).toBe('n,text\r\n1,"a ""word"""\r\n2,\'=1+1\r\n');
  });
  it('is a line for each as NDJSON', async () => {
    expect(await text(ndjsonOf(these({ n: 1, text: 'two\nlines' }, { n: 2 }), unexpected))).toBe('{"n":1,"text":"two\\nlines"}\n{"n":2}\n');
  });
  it('is nothing as NDJSON when there is none', async () => {
    expect(await text(ndjsonOf(these(), unexpected))).toBe('');
  });
});

describe.each(kinds)('a long list as %s', (_, made) => {
  /** Counts what was fetched. Never ends by itself. */
  class Source {
    fetched = 0;
    isClosed = false;
    async *rows() {
      try {
        for (;;) {
          await Promise.resolve();
          this.fetched++;
          yield { n: this.fetched, text: 'x'.repeat(1_000) };
        }
      } finally {
        this.isClosed = true;
      }
    }
  }

  it('is not begun before somebody reads it', async () => {
    const source = new Source();
    const file = made(source.rows(), unexpected);
    await new Promise(setImmediate);
    expect(source.fetched).toBe(0);
    file.destroy();
    await once(file, 'close');
    expect(source.fetched).toBe(0);
  });

  it('is fetched no faster than it is read, and no further once the reader has gone', async () => {
    const source = new Source();
    const file = made(source.rows(), unexpected);
    await once(file, 'readable');
    file.read();
    await once(file, 'readable');
    expect(source.fetched).toBeLessThan(200);
    file.destroy();
    await once(file, 'close');
    expect(source.isClosed).toBe(true);
  });

  it('breaks off when the source fails, and says so', async () => {
    async function* failing() {
      yield { n: 1 };
      await Promise.resolve();
      throw new Error('the store is unavailable');
    }
    const told: string[] = [];
    await expect(text(made(failing(), ({ message }) => told.push(message)))).rejects.toThrow('the store is unavailable');
    expect(told).toEqual(['the store is unavailable']);
  });
});
