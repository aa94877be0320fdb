import { EventCodec, GENESIS, type RecordedEvent } from '@platform/event-store';
import { apiClientEvents, type ApiClientEvent } from './api-client-events';

/** As they were stored once: never to be changed, only to be added to. */
const stored = {
  ApiClientNamed: { client: 'portal' },
  ApiKeyIssued: { keyId: 'portal.5f3a9c01b2d4', scopes: ['report.receive'], secretHash: 'ab'.repeat(32) },
  ApiKeyRevoked: { keyId: 'portal.5f3a9c01b2d4' },
} as const;

const recorded = (type: keyof typeof stored): RecordedEvent => ({
  id: '9c1f3c0e-6a36-5f0e-9c5c-3f6f1c1c7a10',
  stream: 'apiclient-portal',
  revision: 0,
  position: { commit: 1n, prepare: 1n },
  type,
  data: stored[type],
  metadata: {
    schemaVersion: 1,
    occurredAt: '2026-06-01T08:00:00.000Z',
    commandId: '0b9d1a5e-6a36-5f0e-9c5c-3f6f1c1c7a10',
    request: 'cd'.repeat(32),
    correlationId: 'c-1',
    causationId: 'c-1',
    actor: { id: 'b.vermeer', role: 'admin' },
    prevHash: GENESIS,
    hash: 'ef'.repeat(32),
  },
});

describe('what is stored about the keys of clients', () => {
  const codec = new EventCodec<ApiClientEvent>(apiClientEvents);

  it.each(Object.keys(stored) as (keyof typeof stored)[])('%s can be read for ever', (type) => {
    expect(codec.decode(recorded(type)).event).toEqual({ type, data: stored[type] });
  });

  it('is of no other type', () => {
    expect(apiClientEvents.map(({ type }) => type)).toEqual(Object.keys(stored));
  });
});
