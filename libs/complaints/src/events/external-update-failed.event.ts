import { defineEvent, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { about, effect, externalSystem, failure } from './effect';

/** A system of record could not be told about an event of the case. */
export const externalUpdateFailed = defineEvent({
  type: 'ExternalUpdateFailed',
  kind: 'evidence',
  data: z.strictObject({ ...effect, ...about, system: externalSystem, errorCode: failure.errorCode }),
});
export type ExternalUpdateFailed = EventOf<typeof externalUpdateFailed>;
