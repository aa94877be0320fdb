import { defineEvent, personal, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { erasureGround } from './erasure';
import { text } from './shapes';

/** Somebody wants to erase whom the case is about. A second one has to agree. */
export const erasureRequested = defineEvent({
  type: 'ErasureRequested',
  kind: 'decision',
  data: z.strictObject({ ground: erasureGround, reason: personal(text) }),
});
export type ErasureRequested = EventOf<typeof erasureRequested>;
