import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inUseSince } from './in-use-since';

const MONDAY = '2026-06-01T08:00:00.000Z';
const FRIDAY = '2026-06-05T08:00:00.000Z';

let dataDir: string;
beforeEach(async () => (dataDir = await mkdtemp(path.join(tmpdir(), 'redress-'))));
afterEach(() => rm(dataDir, { recursive: true, force: true }));

describe('what an installation acts with on the world outside', () => {
  it('is in use from the first start that knows it, never before', async () => {
    expect(await inUseSince(dataDir, ['customer-mail'], MONDAY)).toEqual({ 'customer-mail': MONDAY });
    expect(await inUseSince(dataDir, ['customer-mail', 'servicenow'], FRIDAY)).toEqual({ 'customer-mail': MONDAY, servicenow: FRIDAY });
  });

  it('is in use since the same instant for all processes, also when they start at the same time', async () => {
    const instants = Array.from({ length: 10 }, (_, second) => `2026-06-01T08:00:0${String(second)}.000Z`);
    const told = await Promise.all(instants.map((now) => inUseSince(dataDir, ['pct'], now)));
    expect(new Set(told.map(({ pct }) => pct)).size).toBe(1);
  });

  it('is not told of while no setting names it', async () => {
    await inUseSince(dataDir, ['servicenow'], MONDAY);
    expect(await inUseSince(dataDir, [], FRIDAY)).toEqual({});
  });
});
