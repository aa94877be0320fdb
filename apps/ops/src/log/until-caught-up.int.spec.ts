import { randomBytes, randomUUID } from 'node:crypto';
import { EventLog } from '@platform/event-store';
import { eventStoreUrl } from '../../../../test/support/event-store-url';
import { untilCaughtUp } from './until-caught-up';

const category = `case${randomBytes(6).toString('hex')}`;
let log: EventLog;
afterEach(() => log.close());

describe('what a log tells until it has told everything', () => {
  it('is every event there is, then the end', async () => {
    log = new EventLog(eventStoreUrl());
    const events = [1, 2].map((n) => ({ id: randomUUID(), type: 'Counted', data: { n }, metadata: {} }));
    await log.append(`${category}-1`, events, -1);
    const told: string[] = [];
    for await (const { kind } of untilCaughtUp((signal) => log.subscribe({ category, signal }))) told.push(kind);
    expect(told.filter((kind) => kind !== 'checkpoint')).toEqual(['event', 'event', 'caught-up']);
  });

  it('is given up when nothing comes', async () => {
    log = new EventLog('esdb://127.0.0.1:1?tls=false');
    const told = untilCaughtUp((signal) => log.subscribe({ category, signal }), 200);
    await expect(told.next()).rejects.toThrow('the event store does not answer any more');
  });
});
