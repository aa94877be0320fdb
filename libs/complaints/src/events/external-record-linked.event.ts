import { defineEvent, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { effect, externalSystem, link } from './effect';
import { text } from './shapes';

/** The case stands in a system of record: found or made by a connector, or confirmed by hand. */
export const externalRecordLinked = defineEvent({
  type: 'ExternalRecordLinked',
  kind: 'evidence',
  data: z.strictObject({ ...effect, system: externalSystem, recordId: text, number: text.exactOptional(), url: link.exactOptional() }),
});
export type ExternalRecordLinked = EventOf<typeof externalRecordLinked>;
