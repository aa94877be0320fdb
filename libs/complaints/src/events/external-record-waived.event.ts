import { defineEvent, personal, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { effect, externalSystem } from './effect';
import { text } from './shapes';

/** Somebody decided that the case need not stand in a system of record. */
export const externalRecordWaived = defineEvent({
  type: 'ExternalRecordWaived',
  kind: 'evidence',
  data: z.strictObject({ ...effect, system: externalSystem, because: personal(text) }),
});
export type ExternalRecordWaived = EventOf<typeof externalRecordWaived>;
