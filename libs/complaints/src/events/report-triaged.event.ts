import { defineEvent, personal, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { text } from './shapes';

export const classifications = ['incident', 'complaint'] as const;

/** It was judged whether the report is an incident or a complaint. May come again: a triage can be revised. */
export const reportTriaged = defineEvent({
  type: 'ReportTriaged',
  kind: 'decision',
  data: z.strictObject({
    classification: z.enum(classifications),
    rationale: personal(text),
    serviceLevelMissed: z.boolean().exactOptional(),
    technical: z.boolean().exactOptional(),
  }),
});
export type ReportTriaged = EventOf<typeof reportTriaged>;
