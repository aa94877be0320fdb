import { randomBytes } from 'node:crypto';
import { Clock, type DomainEvent, rejected } from '@platform/decider';
import { defineEvent, personal, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { DeciderStream, EventCodec, EventStreams, Identity, type CommandContext, type EventLog, type Sealer } from './index';

/** A small domain for the tests of this library: a counter that counts to ten, and evidence that somebody looked. */
const counted = defineEvent({ type: 'Counted', kind: 'decision', data: z.strictObject({ by: z.int(), who: personal(z.string()) }) });
const looked = defineEvent({ type: 'Looked', kind: 'evidence', data: z.strictObject({}) });
type CounterEvent = EventOf<typeof counted> | EventOf<typeof looked>;

export class FixedClock extends Clock {
  now(): string {
    return '2026-06-01T08:00:00.000Z';
  }
}

/** Seals by writing backwards: enough to see that it was asked. */
export const backwards: Sealer = {
  sealing: () => Promise.resolve((of, value) => ({ $sealed: Buffer.from([...String(value)].reverse().join('')).toString('base64'), of })),
};

const fold = {
  initialState: 0,
  evolve: (count: number, event: CounterEvent) => (event.type === 'Counted' ? count + event.data.by : count),
};

/** A counter on an event log, in a category of its own. */
export class Counters {
  readonly streams: EventStreams<CounterEvent>;
  private readonly decider: DeciderStream<number, CounterEvent>;

  constructor(
    log: EventLog,
    readonly category = `counter${randomBytes(6).toString('hex')}`,
  ) {
    const codec = new EventCodec<CounterEvent>([counted, looked]);
    this.streams = new EventStreams(log, codec, category);
    const identity = new Identity(Buffer.alloc(32, 7));
    this.decider = new DeciderStream({ streams: this.streams, fold, sealer: backwards, identity, clock: new FixedClock() });
  }

  count(id: string, by: number, context: Partial<CommandContext> = {}) {
    return this.decider.decide(id, { name: 'count', body: { by } }, contextOf(context), (count) =>
      count + by > 10 ? rejected('full') : [{ type: 'Counted', data: { by, who: 'Sanne' } }],
    );
  }

  look(id: string) {
    return this.decider.decide(id, { name: 'look', body: {} }, contextOf({}), () => [{ type: 'Looked', data: {} }]);
  }

  async events(id: string): Promise<readonly DomainEvent[]> {
    return (await this.streams.read(id)).map(({ event }) => event);
  }
}

const contextOf = (context: Partial<CommandContext>): CommandContext => ({
  actor: { id: 'a.jansen', role: 'handler' },
  correlationId: 'c-1',
  ...context,
});

/** A new id for each example. */
export const newId = (): string => randomBytes(8).toString('hex');
