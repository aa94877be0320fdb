import { defineEvent, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { erasureGround } from './erasure';
import { staffId } from './shapes';

/** From here on the key of the case may go at any moment: nothing is decided about it any more, and nobody reads what is personal. */
export const erasureBegun = defineEvent({
  type: 'ErasureBegun',
  kind: 'decision',
  data: z.strictObject({ ground: erasureGround, requestedBy: staffId, approvedBy: staffId }),
});
export type ErasureBegun = EventOf<typeof erasureBegun>;
