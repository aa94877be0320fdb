import { defineEvent, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { erasureGround } from './erasure';
import { staffId } from './shapes';

/** The key of the case is destroyed: nobody can read any more whom it was about and what was said. The facts stay. */
export const personalDataErased = defineEvent({
  type: 'PersonalDataErased',
  kind: 'decision',
  data: z.strictObject({ ground: erasureGround, requestedBy: staffId, approvedBy: staffId }),
});
export type PersonalDataErased = EventOf<typeof personalDataErased>;
