import { defineEvent, type EventOf } from '@platform/event-schema';
import { deadlineEvidence } from './deadline-evidence';

/** A promise was not kept. `level` 1: at its due instant; 2 and on: after each further working day that it was still not kept. */
export const deadlineMissed = defineEvent({ type: 'DeadlineMissed', kind: 'evidence', data: deadlineEvidence });
export type DeadlineMissed = EventOf<typeof deadlineMissed>;
