import { defineEvent, type EventOf } from '@platform/event-schema';
import { deadlineEvidence } from './deadline-evidence';

/** A promise is still open and its due instant is near: the handler is reminded. `level` counts the reminders, from 1. */
export const deadlineApproaching = defineEvent({ type: 'DeadlineApproaching', kind: 'evidence', data: deadlineEvidence });
export type DeadlineApproaching = EventOf<typeof deadlineApproaching>;
