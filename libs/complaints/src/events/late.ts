import { personal } from '@platform/event-schema';
import { z } from 'zod';
import { instant, text } from './shapes';

/** What was done before it was recorded: when it happened, and why it was typed in later. */
export const late = z.strictObject({ happenedAt: instant, because: personal(text) });
export type Late = z.infer<typeof late>;
