import { randomUUID } from 'node:crypto';
import type { ProposedEvent } from '../store/event';

/** A small event; `more` overrides any field. */
export function proposedEvent(more: Partial<ProposedEvent> = {}): ProposedEvent {
  return {
    id: randomUUID(),
    type: 'ThingHappened',
    contentType: 'application/json',
    data: Buffer.from('{}'),
    customMetadata: Buffer.alloc(0),
    ...more,
  };
}
