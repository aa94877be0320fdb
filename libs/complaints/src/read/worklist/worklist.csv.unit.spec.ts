import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { ListedCaseAnswer } from './worklist.answer';
import { casesAsCsv } from './worklist.csv';

const HEADER =
  'id,state,round,channel,severity,handler,accountManager,serviceManager,receivedAt,registeredAt,updatedAt,planDueAt,nextDueAt,overdue,organisation,name,subject';

const listed: ListedCaseAnswer = {
  id: 'KL-7F3K9-2QDXM',
  state: 'registered',
  round: 1,
  channel: 'phone',
  severity: 'normal',
  handler: 'a.jansen',
  escalatedTo: [],
  receivedAt: '2026-06-01T08:00:00.000Z',
  registeredAt: '2026-06-01T08:20:00.000Z',
  updatedAt: '2026-06-01T08:20:00.000Z',
  planDueAt: '2026-06-08T22:00:00.000Z',
  nextDueAt: '2026-06-02T22:00:00.000Z',
  overdue: true,
  customer: { organisation: 'Café Ångström', name: 'Zoë de Vries' },
  subject: 'Facturen komen dubbel',
};

async function* inBatches(...batches: (readonly ListedCaseAnswer[])[]) {
  for (const batch of batches) {
    await Promise.resolve();
    yield batch;
  }
}
const fails: Error[] = [];
/** What is sent of a list. */
const sent = (batches: AsyncIterable<readonly ListedCaseAnswer[]>, failed = (error: Error): unknown => fails.push(error)) =>
  casesAsCsv(batches, { name: 'complaints.csv', failed }).getStream();
const csvOf = (...cases: readonly ListedCaseAnswer[]) => text(sent(inBatches(cases)));
/** The last cell of the only row. */
const subjectCell = async (subject: string) => (await csvOf({ ...listed, subject })).split('Zoë de Vries,')[1]?.replace(/\r\n$/, '');

describe('a list as CSV', () => {
  it('has the names of the columns first, then a row for each case', async () => {
    expect(await csvOf(listed, { ...listed, id: 'KL-00000-00000', overdue: false })).toBe(
      [
        HEADER,
        'KL-7F3K9-2QDXM,registered,1,phone,normal,a.jansen,,,2026-06-01T08:00:00.000Z,2026-06-01T08:20:00.000Z,2026-06-01T08:20:00.000Z,2026-06-08T22:00:00.000Z,2026-06-02T22:00:00.000Z,true,Café Ångström,Zoë de Vries,Facturen komen dubbel',
        'KL-00000-00000,registered,1,phone,normal,a.jansen,,,2026-06-01T08:00:00.000Z,2026-06-01T08:20:00.000Z,2026-06-01T08:20:00.000Z,2026-06-08T22:00:00.000Z,2026-06-02T22:00:00.000Z,false,Café Ångström,Zoë de Vries,Facturen komen dubbel',
        '',
      ].join('\r\n'),
    );
  });
  it('has the names of the columns also when there is no case', async () => {
    expect((await csvOf()).trimEnd()).toBe(HEADER);
  });
  it('says what was erased', async () => {
    const erased = { erased: true } as const;
    expect(await csvOf({ ...listed, subject: erased, customer: { organisation: erased, name: erased } })).toMatch(
      /,true,erased,erased,erased\r\n$/,
    );
  });
  it('has empty cells for those who may not see personal data', async () => {
    const { subject: _, ...shown } = listed;
    expect(await csvOf({ ...shown, customer: {} })).toMatch(/,true,,,\r\n$/);
  });
  it.each([
    ['=HYPERLINK("https://evil.example","x")', '"\'=HYPERLINK(""https://evil.example"",""x"")"'],
    ['+31 20 555 0123', "'+31 20 555 0123"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['＝1+1', "'＝1+1"],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\r\nlines', '"two\r\nlines"'],
    ['a line\n=1', '"a line\n=1"'],
    ['1 = 1', '1 = 1'],
  ])('%j is a text and nothing else', async (subject, cell) => {
    expect(await subjectCell(subject)).toBe(cell);
  });
});

describe('a long list', () => {
  /** Counts the batches that were fetched. Never ends by itself. */
  class Source {
    fetched = 0;
    isClosed = false;
    async *batches() {
      try {
        for (;;) {
          await Promise.resolve();
          this.fetched++;
          yield Array.from({ length: 100 }, () => listed);
        }
      } finally {
        this.isClosed = true;
      }
    }
  }

  it('is fetched no faster than it is read, and no further once the reader has gone', async () => {
    const source = new Source();
    const csv = sent(source.batches());
    await once(csv, 'readable');
    const fetchedAtFirst = source.fetched;
    csv.read();
    await once(csv, 'readable');
    expect(source.fetched).toBeLessThan(fetchedAtFirst + 5);
    csv.destroy();
    await once(csv, 'close');
    expect([source.isClosed, fails]).toEqual([true, []]);
  });
  it('breaks off when the source fails, and says so', async () => {
    async function* failing() {
      yield [listed];
      await Promise.resolve();
      throw new Error('the view store is unavailable');
    }
    const told: Error[] = [];
    await expect(text(sent(failing(), (error) => told.push(error)))).rejects.toThrow('the view store is unavailable');
    expect(told.map(({ message }) => message)).toEqual(['the view store is unavailable']);
  });
});
