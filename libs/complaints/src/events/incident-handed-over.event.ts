import { defineEvent, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { effect, externalSystem, link } from './effect';
import { text } from './shapes';

/** Incident management has it. */
export const incidentHandedOver = defineEvent({
  type: 'IncidentHandedOver',
  kind: 'evidence',
  data: z.strictObject({ ...effect, system: externalSystem, incidentNumber: text.exactOptional(), url: link.exactOptional() }),
});
export type IncidentHandedOver = EventOf<typeof incidentHandedOver>;
