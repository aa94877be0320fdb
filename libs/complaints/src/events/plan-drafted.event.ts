import { defineEvent, personal, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { late } from './late';
import { due, localDate, staffId, text } from './shapes';

/** How the complaint will be solved, and by when. The first plan of its round. */
export const planDrafted = defineEvent({
  type: 'PlanDrafted',
  kind: 'decision',
  data: z.strictObject({
    version: z.literal(1),
    approach: personal(text),
    measures: z
      .array(z.strictObject({ what: personal(text), owner: staffId, dueOn: localDate.exactOptional() }))
      .min(1)
      .readonly(),
    resolveBy: localDate,
    due,
    afterDue: z.boolean(),
    late: late.exactOptional(),
  }),
});
export type PlanDrafted = EventOf<typeof planDrafted>;
