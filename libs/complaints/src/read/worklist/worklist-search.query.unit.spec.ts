import { SearchTokens } from '../search-tokens';
import type { WorklistQueryDto } from './worklist.dto';
import { canonicalQuery, filtersOf, orderOf } from './worklist-filters.query';
import { worklistIndexes } from './worklist-indexes.projection';
import { worklistSearch } from './worklist-search.query';

const now = '2026-06-03T09:00:00.000Z';
const tokens = new SearchTokens(Buffer.alloc(32, 1));
const terms = { tokens, everywhere: true, timeZone: 'Europe/Amsterdam' };
const searchFor = (query: WorklistQueryDto, after?: string) =>
  worklistSearch(filtersOf(query, true, terms), { ...orderOf(query), ...(after === undefined ? {} : { after }) }, now);
const [bakkerij] = tokens.ofQuery('bakkerij', true);

const fromTheBeginning = { 'document.order.receivedAt': { $gt: '' } };
const isComplaint = { 'document.facts.round': { $gt: 0 } };

describe('a list', () => {
  it('is of all complaints, the latest first, unless told otherwise', () => {
    expect(searchFor({})).toEqual({
      filter: { $and: [isComplaint, fromTheBeginning] },
      sort: { 'document.order.receivedAt': -1 },
      hint: 'receivedAt',
    });
  });
  it('is of all cases when it is one of reports', () => {
    const { filter } = worklistSearch(filtersOf({}, false, terms), orderOf({}), now);
    expect(filter).toEqual({ $and: [fromTheBeginning] });
  });
  it.each([
    ['planDueAt', 1],
    ['-updatedAt', -1],
  ] as const)('can be sorted by %s', (sort, direction) => {
    const by = sort.replace('-', '');
    expect(searchFor({ sort })).toMatchObject({ sort: { [`document.order.${by}`]: direction }, hint: by });
  });
  it('goes on behind the last row of a page, in both directions', () => {
    const last = '2026-06-01T08:00:00.000Z KL-7F3K9-2QDXM';
    expect(searchFor({}, last).filter).toEqual({ $and: [isComplaint, { 'document.order.receivedAt': { $lt: last } }] });
    expect(searchFor({ sort: 'planDueAt' }, last).filter).toEqual({ $and: [isComplaint, { 'document.order.planDueAt': { $gt: last } }] });
  });
});

describe('what a list is cut down to', () => {
  it.each<[WorklistQueryDto, object, string]>([
    [{ state: 'planned' }, { 'document.facts.state': 'planned' }, 'state-receivedAt'],
    [{ channel: 'email' }, { 'document.facts.channel': 'email' }, 'channel-receivedAt'],
    [{ severity: 'high' }, { 'document.facts.severity': 'high' }, 'severity-receivedAt'],
    [{ handler: 'a.jansen' }, { 'document.facts.handler': 'a.jansen' }, 'handler-receivedAt'],
    [{ manager: 'm.smit' }, { 'document.managers': 'm.smit' }, 'manager-receivedAt'],
    [{ customer: 'ab' }, { 'document.search.subjectId': 'ab' }, 'subject'],
    [{ overdue: true }, { 'document.due.next': { $lte: now } }, 'nextDue'],
    [{ overdue: false }, { 'document.due.next': { $not: { $lte: now } } }, 'receivedAt'],
    [{ dueBefore: '2026-06-08T22:00:00.000Z' }, { 'document.due.next': { $lt: '2026-06-08T22:00:00.000Z' } }, 'nextDue'],
    [{ dueBefore: '2026-06-09' }, { 'document.due.next': { $lte: '2026-06-08T22:00:00.000Z' } }, 'nextDue'],
    [{ dueBefore: '2026-01-15' }, { 'document.due.next': { $lte: '2026-01-14T23:00:00.000Z' } }, 'nextDue'],
    [{ q: 'Bakkerij' }, { 'document.search.tokens': bakkerij?.[0] }, 'tokens'],
    [{ q: '7f3' }, { 'document.search.tokens': { $in: tokens.ofQuery('7f3', true)[0] } }, 'tokens'],
  ])('%j', (query, condition, hint) => {
    const search = searchFor(query);
    expect(search.filter.$and).toContainEqual(condition);
    expect([search.filter.$and?.length, search.hint]).toEqual([3, hint]);
  });
  it('is everything that was asked for at once', () => {
    const query = { state: 'planned', handler: 'a.jansen', overdue: true, q: 'bakkerij', sort: 'updatedAt' } as const;
    expect(searchFor(query)).toEqual({
      filter: {
        $and: [
          { 'document.facts.handler': 'a.jansen' },
          { 'document.facts.state': 'planned' },
          { 'document.search.tokens': bakkerij?.[0] },
          { 'document.due.next': { $lte: now } },
          isComplaint,
          { 'document.order.updatedAt': { $gt: '' } },
        ],
      },
      sort: { 'document.order.updatedAt': 1 },
      hint: 'tokens',
    });
  });
  it('goes along an index that there is', () => {
    const names = worklistIndexes.map(({ name }) => name);
    const hints = (['planDueAt', 'receivedAt', 'updatedAt'] as const).flatMap((sort) =>
      [
        {},
        { state: 'closed' },
        { channel: 'phone' },
        { severity: 'low' },
        { handler: 'a' },
        { manager: 'b' },
        { q: 'c' },
        { customer: 'd' },
      ].map((query) => searchFor({ ...query, sort } as WorklistQueryDto).hint),
    );
    expect([...hints, searchFor({ overdue: true }).hint].filter((hint) => !names.includes(hint))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('a question', () => {
  it('is the same one for another page, and with what is meant anyway', () => {
    expect(canonicalQuery('complaints', { state: 'planned', q: 'a', limit: 10, cursor: 'x' })).toBe(
      canonicalQuery('complaints', { q: 'a', state: 'planned', sort: '-receivedAt' }),
    );
  });
  it.each<[string, WorklistQueryDto]>([
    ['reports', {}],
    ['complaints', { sort: 'receivedAt' }],
    ['complaints', { overdue: false }],
    ['complaints', { q: 'a' }],
  ])('is another one for %s %j', (list, query) => {
    expect(canonicalQuery(list, query)).not.toBe(canonicalQuery('complaints', {}));
  });
});
