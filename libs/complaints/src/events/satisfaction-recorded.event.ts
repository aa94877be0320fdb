import { defineEvent, personal, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { text } from './shapes';

const mark = z.int().min(1).max(5);

/** What the customer thinks of the answer and of the way to it, from 1 (bad) to 5 (good). */
export const satisfactionRecorded = defineEvent({
  type: 'SatisfactionRecorded',
  kind: 'decision',
  data: z.strictObject({ outcome: mark, process: mark, comment: personal(text).exactOptional() }),
});
export type SatisfactionRecorded = EventOf<typeof satisfactionRecorded>;
