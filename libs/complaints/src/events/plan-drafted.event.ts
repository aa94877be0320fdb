import { defineEvent, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { planFields } from './plan';

/** How the complaint will be solved, and by when. The first plan of its round. `afterDue`: it came after its own due instant. */
export const planDrafted = defineEvent({
  type: 'PlanDrafted',
  kind: 'decision',
  data: z.strictObject({ version: z.literal(1), ...planFields }),
});
export type PlanDrafted = EventOf<typeof planDrafted>;
