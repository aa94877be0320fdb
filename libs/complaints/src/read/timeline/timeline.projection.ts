import type { Personal } from '@platform/event-schema';
import type { ComplaintEvent } from '../../events/complaint-events';

/** Who did it, in which role. */
export interface TimelineActor {
  readonly id: string;
  readonly role: string;
}

/** An event with what is known of its recording. */
export interface HistoricEvent {
  readonly id: string;
  readonly revision: number;
  /** RFC 3339 UTC. */
  readonly occurredAt: string;
  readonly actor: TimelineActor;
  readonly event: ComplaintEvent;
}

/** An event on the timeline of its case. Personal fields are as they were in the event: sealed in a stored one. */
export interface TimelineEntry {
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
export const timelineOf = (events: readonly HistoricEvent[]): readonly TimelineEntry[] => {
  const types = new Map(events.map(({ id, event }) => [id, event.type]));
  return events.map(({ revision, occurredAt: at, actor, event }) => {
    const late = lateOf(event);
    const about = 'about' in event.data ? types.get(event.data.about) : undefined;
    return { revision, at, actor, ...event, ...(late && { late }), ...(about && { about }) };
  });
};

const lateOf = ({ type, data }: ComplaintEvent): TimelineEntry['late'] => {
  if (type === 'ReportReceived' && data.backdatedBecause !== undefined)
    return { happenedAt: data.receivedAt, because: data.backdatedBecause };
  return 'late' in data ? data.late : undefined;
};

/** The time zone of a case: the one that its first deadlines were promised in. Undefined before anything was promised. */
export const timeZoneOf = (events: readonly Pick<HistoricEvent, 'event'>[]): string | undefined => {
  const promises = events.flatMap(({ event }) => (event.type === 'ComplaintRegistered' ? event.data.due : []));
  return promises[0]?.basis.timeZone;
};
