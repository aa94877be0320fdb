import { defineEvent, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { about, effect, externalSystem } from './effect';

/** A system of record was told about an event of the case. */
export const externalRecordUpdated = defineEvent({
  type: 'ExternalRecordUpdated',
  kind: 'evidence',
  data: z.strictObject({ ...effect, ...about, system: externalSystem }),
});
export type ExternalRecordUpdated = EventOf<typeof externalRecordUpdated>;
