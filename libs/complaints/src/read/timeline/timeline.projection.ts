import type { Personal } from '@platform/event-schema';
import type { View } from '@platform/read-store';
import type { ComplaintEvent } from '../../events/complaint-events';
import type { CaseEvent } from '../case-event';

/** Who did it, in which role. */
export interface TimelineActor {
  readonly id: string;
  readonly role: string;
}

/** An event on the timeline of its case. Personal fields are as they were in the event: sealed in a stored one. */
export interface TimelineEntry {
  /** The id of the event. */
  readonly id: string;
  readonly revision: number;
  /** When it was recorded, RFC 3339 UTC. */
  readonly at: string;
  readonly actor: TimelineActor;
  readonly type: ComplaintEvent['type'];
  readonly data: object;
  /** When it happened and why it was recorded later, if it was. */
  readonly late?: { readonly happenedAt: string; readonly because: Personal<string> };
  /** The type of the event that this one is about, if it is about one. */
  readonly about?: ComplaintEvent['type'];
}

/** The timeline of a case: its events as they were recorded, oldest first. */
export interface TimelineDocument {
  /** The time zone of the first promises. None before anything was promised. */
  readonly timeZone?: string;
  readonly entries: readonly TimelineEntry[];
  /** When the personal data were erased: nothing that is sealed can be opened any more. RFC 3339 UTC. */
  readonly erasedAt?: string;
}

const evolve = (before: TimelineDocument | null, { id, revision, occurredAt: at, actor, event }: CaseEvent): TimelineDocument => {
  const { timeZone = timeZoneOf(event), entries } = before ?? { entries: [] };
  const late = lateOf(event);
  const about = 'about' in event.data ? typeOf(event.data.about, entries) : undefined;
  const entry = { id, revision, at, actor, ...event, ...(late && { late }), ...(about && { about }) };
  return { ...(timeZone && { timeZone }), ...erasureAfter(before, event, at), entries: [...entries, entry] };
};

/** What happened to every case. */
export const timeline: View<ComplaintEvent, TimelineDocument> = { name: 'timeline', version: 1, indexes: [], evolve };

/** The timeline after a history. */
export const timelineOf = (events: readonly CaseEvent[]): TimelineDocument =>
  events.reduce<TimelineDocument>((before, event) => evolve(before, event), { entries: [] });

const typeOf = (id: string, entries: readonly TimelineEntry[]): TimelineEntry['type'] | undefined =>
  entries.find((entry) => entry.id === id)?.type;

const timeZoneOf = (event: ComplaintEvent): string | undefined =>
  event.type === 'ComplaintRegistered' ? event.data.due[0]?.basis.timeZone : undefined;

const erasureAfter = (before: TimelineDocument | null, { type }: ComplaintEvent, at: string): Pick<TimelineDocument, 'erasedAt'> => {
  const erasedAt = type === 'PersonalDataErased' ? at : before?.erasedAt;
  return erasedAt === undefined ? {} : { erasedAt };
};

const lateOf = ({ type, data }: ComplaintEvent): TimelineEntry['late'] => {
  if (type === 'ReportReceived' && data.backdatedBecause !== undefined)
    return { happenedAt: data.receivedAt, because: data.backdatedBecause };
  return 'late' in data ? data.late : undefined;
};
