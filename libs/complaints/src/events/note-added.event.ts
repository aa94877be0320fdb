import { defineEvent, personal, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { text } from './shapes';

/** Something for colleagues to know. Never shown to the customer. */
export const noteAdded = defineEvent({
  type: 'NoteAdded',
  kind: 'decision',
  data: z.strictObject({ note: personal(text) }),
});
export type NoteAdded = EventOf<typeof noteAdded>;
