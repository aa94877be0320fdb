import { defineEvent, personal, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { erasureGround } from './erasure';
import { text } from './shapes';

/** A second one agrees to the erasure: it is carried out at once, or as soon as the case is over and on no legal hold. */
export const erasureApproved = defineEvent({
  type: 'ErasureApproved',
  kind: 'decision',
  data: z.strictObject({ ground: erasureGround, reason: personal(text) }),
});
export type ErasureApproved = EventOf<typeof erasureApproved>;
