import { defineEvent, personal, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { due, instant, text } from './shapes';

/** The plan may come later, and the customer has been told so: the next promise of the plan's deadline, made before the old one had passed. */
export const planDeadlineExtended = defineEvent({
  type: 'PlanDeadlineExtended',
  kind: 'decision',
  data: z.strictObject({ due, reason: personal(text), customerInformedAt: instant }),
});
export type PlanDeadlineExtended = EventOf<typeof planDeadlineExtended>;
