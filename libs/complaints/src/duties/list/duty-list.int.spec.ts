import { randomBytes } from 'node:crypto';
import { TaskRuns } from '@platform/jobs';
import { ReadStore, ViewReader, ViewStoreUnavailable, type Row } from '@platform/read-store';
import fc from 'fast-check';
import { mongoUrl } from '../../../../../test/support/mongo-url';
import type { ComplaintEvent } from '../../events/complaint-events';
import { PageCursors } from '../../read/page-cursors';
import { terms, upTo } from '../../testing';
import { CaseDuties } from '../case-duties';
import type { DutiesDocument } from '../duties.projection';
import { identifiedDuties } from '../duties.view';
import type { ListedDutyAnswer } from './duty-list.answer';
import type { DutiesQueryDto } from './duty-list.dto';
import { DutyListReader } from './duty-list.reader';
import { DutyRuns } from './duty-runs';

const view = identifiedDuties({
  calendar: terms.calendar,
  officeHours: { from: '08:30', until: '17:00' },
  reminders: {},
  retentionMonths: 0,
  systems: ['servicenow', 'pct'],
  inUseSince: { 'customer-mail': '2026-01-01T00:00:00.000Z', servicenow: '2026-01-01T00:00:00.000Z', pct: '2026-01-01T00:00:00.000Z' },
});
const store = new ReadStore(mongoUrl(`redress_${randomBytes(6).toString('hex')}`));
const cursors = new PageCursors(Buffer.alloc(32, 1));
const readerOn = (at: ReadStore) => new DutyListReader(new CaseDuties(new ViewReader(at), view), new DutyRuns(at), cursors);
const reader = readerOn(store);
const workers = new TaskRuns(store, 'duty-runs');

/** The row of a case as a projector would write it; everything was recorded at one instant. */
const rowOf = async (id: string, events: readonly ComplaintEvent[], occurredAt: string): Promise<Row<DutiesDocument>> => {
  const actor = { id: 'a.jansen', role: 'handler' };
  const document = events.reduce<DutiesDocument | null>(
    (before, event, revision) => view.evolve(before, { id: `e-${revision}`, revision, occurredAt, actor, event }),
    null,
  );
  const row = { _id: id, revision: events.length - 1, version: events.length - 1, ...(document && { document }) };
  return (await view.complete?.(row, null)) ?? row;
};

const [first, second, third] = ['KL-00000-00003', 'KL-00000-00002', 'KL-00000-00001'];

beforeAll(async () => {
  await store.collection('views').insertOne({ _id: 'duties' as never, last: 1, live: { number: 1, version: view.version } });
  const rows = store.collection<Row<DutiesDocument>>('duties.v1');
  await rows.createIndexes(view.indexes.map(({ name, key }) => ({ name, key: { ...key } })));
  await rows.insertMany([
    await rowOf(third, upTo.registered, '2026-06-01T10:30:00.000Z'),
    await rowOf(first, upTo.registered, '2026-06-01T08:30:00.000Z'),
    await rowOf(second, upTo.planned, '2026-06-01T08:30:00.000Z'),
    await rowOf('KL-00000-00000', upTo.received, '2026-06-01T08:30:00.000Z'),
  ]);
});
beforeEach(() => store.collection('duty-runs').deleteMany({}));
afterAll(async () => {
  await store.database.dropDatabase();
  await store.close();
});

const dutiesFor = async (query: DutiesQueryDto = {}): Promise<readonly ListedDutyAnswer[]> => (await reader.page(query)).items;
const named = ({ caseId, kind, about, to }: ListedDutyAnswer) => [caseId, kind, about, to].filter(Boolean).join(' ');
/** All pages of a list, one after the other. */
const pagesOf = async (query: DutiesQueryDto): Promise<readonly string[]> => {
  const ids: string[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page = await reader.page({ ...query, ...(cursor && { cursor }) });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  return ids;
};
/** Somebody tried a duty. */
const tried = async (duty: ListedDutyAnswer | undefined, how: 'postpone' | 'park' | 'take'): Promise<ListedDutyAnswer> => {
  if (!duty) throw new Error('no such duty waits');
  const task = { id: duty.id, dueAt: duty.dueAt, leaseTime: 60_000 };
  await workers.take(task, '2026-06-08T09:00:00.000Z');
  if (how === 'postpone') await workers.postpone(task, '2026-06-08T09:05:00.000Z', 'ECONNREFUSED');
  if (how === 'park') await workers.park(task, 'EENVELOPE');
  return duty;
};

describe('what waits', () => {
  it('is listed case by case, the one with the earliest duty first, and within a case by when it is due', async () => {
    const duties = await dutiesFor({ kind: 'link-record' });
    expect(duties.map(({ caseId }) => caseId)).toEqual([second, second, first, first, third, third]);
    const ofFirst = await dutiesFor({ case: first });
    expect(ofFirst.map(named).sort()).toEqual([
      `${first} DeadlineMissed acknowledgement-1-1-1`,
      `${first} DeadlineMissed plan-1-1-1`,
      `${first} link-record e-2 pct`,
      `${first} link-record e-2 servicenow`,
      `${first} notify-customer e-2`,
    ]);
    expect(ofFirst.map(({ dueAt }) => dueAt)).toEqual([
      ...Array.from({ length: 3 }, () => '2026-06-01T08:30:00.000Z'),
      '2026-06-02T22:00:00.000Z',
      '2026-06-08T22:00:00.000Z',
    ]);
  });

  it('is nothing for a case that needs nothing, or that does not exist', async () => {
    expect(await dutiesFor({ case: 'KL-00000-00000' })).toEqual([]);
    expect(await dutiesFor({ case: 'KL-ZZZZZ-ZZZZZ' })).toEqual([]);
  });

  it('shows nothing of what it follows from', async () => {
    const [duty] = await dutiesFor({ case: first, kind: 'notify-customer' });
    expect(duty).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      ...{ kind: 'notify-customer', caseId: first, about: 'e-2', dueAt: '2026-06-01T08:30:00.000Z' },
      ...{ state: 'waiting', attempts: 0 },
    });
  });

  it('comes on pages, each duty once and in the same order, whatever is asked for and however long they are', async () => {
    const kinds = [undefined, 'link-record', 'notify-customer', 'DeadlineMissed', 'hand-over-incident'] as const;
    await tried((await dutiesFor({ case: second }))[1], 'postpone');
    await tried((await dutiesFor({ case: first }))[0], 'park');
    const question = fc.record({
      kind: fc.constantFrom(...kinds),
      state: fc.constantFrom(undefined, 'waiting', 'failed', 'parked'),
      case: fc.constantFrom(undefined, first, second),
    });
    await fc.assert(
      fc.asyncProperty(question, fc.integer({ min: 1, max: 5 }), async (asked, limit) => {
        const query = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as DutiesQueryDto;
        const matching = (await dutiesFor()).filter(
          ({ kind, state, caseId }) =>
            kind === (asked.kind ?? kind) && state === (asked.state ?? state) && caseId === (asked.case ?? caseId),
        );
        expect(await pagesOf({ ...query, limit })).toEqual(matching.map(({ id }) => id));
      }),
    );
  });

  it('goes on only where the same was asked for', async () => {
    const { nextCursor } = await reader.page({ limit: 1 });
    for (const query of [{ cursor: String(nextCursor), kind: 'link-record' as const }, { cursor: 'AAAA' }])
      await expect(reader.page(query)).rejects.toMatchObject({ code: 'validation-failed', errors: [{ field: 'cursor' }] });
  });
});

describe('what was tried', () => {
  it('stands beside it: failed and tried again, parked, or being tried for the first time', async () => {
    const [failed, parked, begun, untouched] = await dutiesFor({ case: first });
    await tried(failed, 'postpone');
    await tried(parked, 'park');
    await tried(begun, 'take');
    expect(await dutiesFor({ state: 'failed' })).toEqual([{ ...failed, state: 'failed', attempts: 1, lastError: 'ECONNREFUSED' }]);
    expect(await dutiesFor({ state: 'parked' })).toEqual([{ ...parked, state: 'parked', attempts: 1, lastError: 'EENVELOPE' }]);
    expect((await dutiesFor({ state: 'waiting', case: first })).slice(0, 2)).toEqual([{ ...begun, attempts: 1 }, untouched]);
  });

  it('is forgotten when somebody asks for it again: it is tried at once', async () => {
    const duty = await tried((await dutiesFor({ case: first }))[0], 'park');
    expect(await reader.retry(duty.id)).toEqual({ id: duty.id, state: 'waiting' });
    expect(await dutiesFor({ state: 'parked' })).toEqual([]);
    expect((await dutiesFor({ case: first }))[0]).toEqual({ ...duty, attempts: 0 });
    expect(await workers.take({ ...duty, leaseTime: 60_000 }, '2026-06-08T10:00:00.000Z')).toBe(0);
  });

  it('can be asked for again only as long as it waits', async () => {
    await expect(reader.retry('00000000-0000-5000-8000-000000000000')).rejects.toMatchObject({ code: 'not-found' });
  });
});

it('says so when the store is away', async () => {
  const away = new ReadStore('mongodb://127.0.0.1:1/redress');
  await expect(readerOn(away).page({})).rejects.toBeInstanceOf(ViewStoreUnavailable);
  await expect(readerOn(away).retry('00000000-0000-5000-8000-000000000000')).rejects.toBeInstanceOf(ViewStoreUnavailable);
  await away.close();
});
