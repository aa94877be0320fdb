import { isEvidence } from '../../events/complaint-events';
import type { CaseEvent } from '../case-event';

/** A moment in the life of a case: an instant, or a revision of its stream. */
export type Moment = { readonly at: string } | { readonly revision: number };

/** When an event took effect: what was done before it was recorded counts from when it happened. RFC 3339 UTC. */
export const effectiveAt = ({ event, occurredAt }: Pick<CaseEvent, 'event' | 'occurredAt'>): string => {
  if (event.type === 'ReportReceived') return event.data.receivedAt;
  return 'late' in event.data ? event.data.late.happenedAt : occurredAt;
};

/**
 * The events that were known at an instant: those recorded by then. Everything before the last of them was recorded before it, whatever the clock of the
 * process said that recorded it.
 *
 * @param events in the order of recording
 * @param instant RFC 3339 UTC
 */
export const knownBy = (events: readonly CaseEvent[], instant: string): readonly CaseEvent[] =>
  events.slice(0, events.findLastIndex(({ occurredAt }) => occurredAt <= instant) + 1);

/** The events of a case that had taken effect at a moment, and the instant at which its deadlines are looked at; none when it had not begun, or has no such revision. */
export const untilMoment = (
  events: readonly CaseEvent[],
  moment: Moment,
): { readonly events: readonly CaseEvent[]; readonly at: string } => {
  if ('at' in moment) return { events: inEffectAt(events, moment.at), at: moment.at };
  const last = events.find(({ revision }) => revision === moment.revision);
  return { events: last ? events.filter(({ revision }) => revision <= last.revision) : [], at: last?.occurredAt ?? '' };
};

/** A decision counts from when it took effect, but never before those that it was taken after: the case was never in a state that nobody decided on. */
const inEffectAt = (events: readonly CaseEvent[], at: string): readonly CaseEvent[] => {
  let isReached = true;
  return events.filter((event) => {
    const isInEffect = effectiveAt(event) <= at;
    if (isEvidence(event.event)) return isInEffect;
    isReached &&= isInEffect;
    return isReached;
  });
};
