import type { LogPosition, RecordedEvent } from '@platform/event-store';
import { LogExport, type ExportWish } from './log-export';

const metadata = (occurredAt: string) => ({
  schemaVersion: 1,
  occurredAt,
  commandId: '7c8a2f36-9d0e-4b7a-8f43-1f2e3d4c5b6a',
  request: 'ab'.repeat(32),
  correlationId: 'c-1',
  causationId: 'c-1',
  actor: { id: 'a.jansen', role: 'handler' },
  prevHash: '00'.repeat(32),
  hash: 'cd'.repeat(32),
});

const recorded = (position: bigint, stream: string, type: string, occurredAt: string): RecordedEvent => ({
  id: `e-${String(position)}`,
  stream,
  revision: 0,
  type,
  data: {},
  metadata: metadata(occurredAt),
  position: { commit: position, prepare: position },
});

const log: readonly (readonly RecordedEvent[])[] = [
  [
    recorded(1n, '$settings', '$settings', '2026-06-01T07:00:00.000Z'),
    recorded(2n, 'complaint-KL-7F3K9-2QDXM', 'ReportReceived', '2026-06-01T08:00:00.000Z'),
    recorded(3n, 'complaintother-KL-00000-00000', 'ReportReceived', '2026-06-01T08:00:00.000Z'),
  ],
  [
    recorded(4n, 'complaint-KL-7F3K9-2QDXM', 'NoteAdded', '2026-06-02T08:00:00.000Z'),
    recorded(5n, 'audit-access', 'AuditRead', '2026-06-03T08:00:00.000Z'),
    { ...recorded(6n, 'complaint-KL-7F3K9-2QDXM', 'NoteAdded', ''), metadata: 'changed by somebody' },
  ],
];

/** Gives the pages of the log, and tells which ones were fetched. */
const exported = async (wish: Omit<ExportWish, 'opens'>, opens = false) => {
  const asked: (LogPosition | undefined)[] = [];
  const parts = {
    log: {
      async *pages(after?: LogPosition) {
        asked.push(after);
        for (const page of log) yield await Promise.resolve(page);
      },
      has: ({ commit }: LogPosition) => Promise.resolve(commit <= 6n),
    },
    values: { open: (events: readonly RecordedEvent[]) => Promise.resolve(events.map((event) => ({ ...event, data: { opened: true } }))) },
    categories: ['complaint', 'audit', 'apiclient'],
  };
  const events = await new LogExport(parts).events({ ...wish, opens });
  const positions: string[] = [];
  const data: unknown[] = [];
  for await (const event of events) {
    positions.push(event.position);
    data.push(event.data);
  }
  return { positions, data, asked };
};

describe('the export of the log', () => {
  it('has the events of all our streams in the order of the log, and no others', async () => {
    expect((await exported({})).positions).toEqual(['2/2', '4/4', '5/5', '6/6']);
  });
  it('is cut down to a time: from an instant on, until another; what was changed so that it tells none stays in it', async () => {
    const from = '2026-06-02T08:00:00.000Z';
    const to = '2026-06-03T08:00:00.000Z';
    expect((await exported({ from })).positions).toEqual(['4/4', '5/5', '6/6']);
    expect((await exported({ to })).positions).toEqual(['2/2', '4/4', '6/6']);
    expect((await exported({ from, to })).positions).toEqual(['4/4', '6/6']);
  });
  it('is cut down to a type', async () => {
    expect((await exported({ type: 'AuditRead' })).positions).toEqual(['5/5']);
  });
  it('goes on behind a position, which has to be one', async () => {
    expect((await exported({ after: '4/4' })).asked).toEqual([{ commit: 4n, prepare: 4n }]);
    await expect(exported({ after: '7/7' })).rejects.toMatchObject({ code: 'validation-failed', errors: [{ field: 'after' }] });
  });
  it('opens what is sealed when that is wished for', async () => {
    expect((await exported({ type: 'AuditRead' }, true)).data).toEqual([{ opened: true }]);
    expect((await exported({ type: 'AuditRead' })).data).toEqual([{}]);
  });
});
