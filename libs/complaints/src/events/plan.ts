import { personal } from '@platform/event-schema';
import { z } from 'zod';
import { late } from './late';
import { due, localDate, staffId, text } from './shapes';

/** What a plan says, first or revised. `due` is the promise of the third deadline, the resolution. */
export const planFields = {
  approach: personal(text),
  measures: z
    .array(z.strictObject({ what: personal(text), owner: staffId, dueOn: localDate.exactOptional() }))
    .min(1)
    .readonly(),
  resolveBy: localDate,
  due,
  afterDue: z.boolean(),
  late: late.exactOptional(),
};
