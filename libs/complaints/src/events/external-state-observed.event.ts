import { defineEvent, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { effect, externalSystem } from './effect';
import { instant, text } from './shapes';

/** What another system says about the case: a code of theirs, no free text. */
export const externalStateObserved = defineEvent({
  type: 'ExternalStateObserved',
  kind: 'evidence',
  data: z.strictObject({ ...effect, system: externalSystem, state: text, observedAt: instant }),
});
export type ExternalStateObserved = EventOf<typeof externalStateObserved>;
