import { defineEvent, personal, type EventDefinition } from '@platform/event-schema';
import { z } from 'zod';
import { UnreadableEvent } from './errors';
import { EventCodec } from './event-codec';
import { chainHash, GENESIS } from './hash-chain';
import type { RecordedEvent } from './recorded-event';

const noted = defineEvent({
  type: 'Noted',
  kind: 'decision',
  data: z.strictObject({
    about: z.string(),
    text: personal(z.string()),
    tags: z.array(z.strictObject({ word: personal(z.string()) })).exactOptional(),
  }),
});
const metadata = {
  occurredAt: '2026-06-01T08:00:00.000Z',
  commandId: '7c8a2f36-9d0e-5b7a-8f43-1f2e3d4c5b6a',
  request: 'ab'.repeat(32),
  correlationId: 'c-1',
  causationId: '7c8a2f36-9d0e-5b7a-8f43-1f2e3d4c5b6a',
  actor: { id: 'a.jansen', role: 'handler' },
  prevHash: GENESIS,
};
const seal = (of: string, value: unknown) => ({ $sealed: Buffer.from(String(value)).toString('base64'), of });
const codecOf = (...definitions: readonly EventDefinition[]) => new EventCodec(definitions);
const encode = (data: unknown, codec = codecOf(noted)) =>
  codec.encode({ stream: 'case-1', revision: 0, id: 'e-1', event: { type: 'Noted', data: data as object }, metadata }, seal);
const recorded = (event: Partial<RecordedEvent>): RecordedEvent => ({
  ...encode({ about: 'b', text: 'Hello' }).recorded,
  position: { commit: 5n, prepare: 5n },
  ...event,
});

describe('on its way into the log an event is', () => {
  it('sealed where it is personal, and chained over the sealed form', () => {
    const data = {
      about: 'b',
      text: { $sealed: 'SGVsbG8=', of: 'e-1/text' },
      tags: [{ word: { $sealed: 'V29yZA==', of: 'e-1/tags.0.word' } }],
    };
    const covered = { ...metadata, schemaVersion: 1 };
    const content = { stream: 'case-1', revision: 0, eventId: 'e-1', type: 'Noted', schemaVersion: 1, data, metadata: covered };
    const whole = { ...covered, hash: chainHash(GENESIS, content) };
    expect(encode({ about: 'b', text: 'Hello', tags: [{ word: 'Word' }] })).toEqual({
      recorded: { id: 'e-1', stream: 'case-1', revision: 0, type: 'Noted', data, metadata: whole },
      metadata: whole,
      kind: 'decision',
      event: { type: 'Noted', data },
    });
  });
  it('sealed once: what comes sealed stays as it is', () => {
    const text = { $sealed: 'SGVsbG8=', of: 'e-0/text' };
    expect(encode({ about: 'b', text }).recorded.data).toEqual({ about: 'b', text });
  });
  it.each([{ about: 'b' }, { about: 1, text: 'x' }, { about: 'b', text: 'x', more: 1 }])(
    'refused when its schema does not fit: %j',
    (data) => {
      expect(() => encode(data)).toThrow();
    },
  );
  it('refused when nobody declared it', () => {
    expect(() => encode({ about: 'b', text: 'x' }, codecOf())).toThrow('there is no definition of the event Noted');
  });
});

describe('on its way back an event is', () => {
  it('what it was on its way into the log', () => {
    const { event, kind, metadata: whole } = encode({ about: 'b', text: 'Hello' });
    expect(codecOf(noted).decode(recorded({}))).toEqual({ recorded: recorded({}), event, kind, metadata: whole });
  });
  it('checked, and stays sealed', () => {
    const { event, kind } = codecOf(noted).decode(recorded({}));
    expect({ event, kind }).toEqual({
      event: { type: 'Noted', data: { about: 'b', text: { $sealed: 'SGVsbG8=', of: 'e-1/text' } } },
      kind: 'decision',
    });
  });
  it('brought to the version of today, step by step', () => {
    const today = defineEvent({
      type: 'Noted',
      kind: 'decision',
      version: 3,
      data: z.strictObject({ subject: z.string(), text: personal(z.string()), stars: z.int() }),
      upcast: {
        1: (data) => ({ ...(data as object), stars: 0 }),
        2: (data) => {
          const { about, ...rest } = data as { about: string };
          return { ...rest, subject: about };
        },
      },
    });
    expect(codecOf(today).decode(recorded({})).event.data).toEqual({
      subject: 'b',
      text: { $sealed: 'SGVsbG8=', of: 'e-1/text' },
      stars: 0,
    });
  });
  it.each([
    ['unknown type', codecOf(), {}],
    ['its data has another shape', codecOf(noted), { data: { about: 'b' } }],
    ['its metadata has another shape', codecOf(noted), { metadata: {} }],
    ['version 1 is newer than this program', codecOf({ ...noted, version: 0 }), {}],
    ['there is no way from version 1 to 2', codecOf({ ...noted, version: 2 }), {}],
  ])('refused: %s', (reason, codec, change) => {
    expect(() => codec.decode(recorded(change))).toThrow(new UnreadableEvent('case-1', 0, reason));
  });
});
