import { projectedEvent } from '@platform/read-store';
import {
  asOf,
  caseAfter,
  CaseHistory,
  localTime,
  timelineOf,
  toldTimeline,
  untilMoment,
  type DeadlineRow,
  type LanguageCode,
  type ShownEntry,
  type ToldEntry,
} from '@redress/complaints';
import type { OpenStreams } from '../log/with-streams';
import { foundHistory } from './found-history';
import { withoutPersonalData, type Shape } from './personal-data';

/** A case as it was at a moment, and everything that had happened to it by then. */
export interface ReplayedCase {
  readonly id: string;
  readonly state: string;
  /** 0 before it was registered. */
  readonly round: number;
  /** RFC 3339 UTC. */
  readonly at: string;
  /** Of the IANA database: its days and times are told in it. */
  readonly timeZone: string;
  /** In the order of recording. */
  readonly entries: readonly ToldEntry[];
  /** How many of the entries cannot be read. */
  readonly unreadable: number;
  /** As they stood at the moment, the current promises first. */
  readonly deadlines: readonly DeadlineRow[];
  /** Since when the open ones did not run, if they did not. RFC 3339 UTC. */
  readonly deadlinesStoppedAt?: string;
}

/** How a case is replayed. */
export interface ReplayOptions {
  readonly id: string;
  /** What was recorded later than it happened counts from when it happened. RFC 3339 UTC; undefined: now, with everything that was recorded. */
  readonly at: string | undefined;
  readonly language: LanguageCode;
  readonly shape: Shape;
  /** Tells the times of a case to which nothing was promised yet. */
  readonly defaultTimeZone: string;
}

/**
 * Replays a case from its events. What was erased is left out. When an event that cannot be read took effect is unknown: it is told whatever the moment.
 *
 * @throws Error in one line when there is no such case, or it had not begun at the moment
 */
export const replayedCase = async (
  streams: OpenStreams['streams'],
  { id, at, language, shape, defaultTimeZone }: ReplayOptions,
): Promise<ReplayedCase> => {
  const { events, unreadable } = await foundHistory(new CaseHistory(streams), id);
  const happened = events.map(projectedEvent);
  const until = at === undefined ? happened : untilMoment(happened, { at }).events;
  const document = caseAfter(until);
  if (!document) throw new Error(`the case ${id} had not begun at ${String(at)}`);
  const timeline = timelineOf(happened);
  const timeZone = timeline.timeZone ?? defaultTimeZone;
  const revisions = new Set(until.map(({ revision }) => revision));
  const entries = timeline.entries.filter(({ revision }) => revisions.has(revision));
  const shown = (await (timeline.erasedAt === undefined ? shape : withoutPersonalData)(
    streams.streamOf(id),
    entries,
  )) as readonly ShownEntry[];
  const { state, current, deadlinesStoppedAt } = document;
  const lookedAt = at ?? new Date().toISOString();
  return {
    id,
    state,
    round: current.round,
    at: lookedAt,
    timeZone,
    entries: toldTimeline(shown, unreadable, localTime(language, timeZone)),
    unreadable: unreadable.length,
    deadlines: asOf(document.deadlines, lookedAt, deadlinesStoppedAt),
    ...(deadlinesStoppedAt === undefined ? {} : { deadlinesStoppedAt }),
  };
};
