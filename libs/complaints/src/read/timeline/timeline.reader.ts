import { Inject, Injectable } from '@nestjs/common';
import { metadataSchema, type RecordedEvent, type StoredEvent } from '@platform/event-store';
import type { ComplaintEvent } from '../../events/complaint-events';
import { describeEvent, unreadableEvent } from '../../sentences/describe-event';
import { localTime, type LanguageCode, type LocalTime } from '../../sentences/local-time';
import type { ToldEvent } from '../../sentences/told-event';
import { CaseHistory } from '../case-history';
import { RoleShapes } from '../role-shapes';
import { VIEW_TERMS, type ViewTerms } from '../view-terms';
import { forCustomer } from './for-customer.projection';
import type { TimelineEntryAnswer } from './timeline.answer';
import { timelineOf, timeZoneOf, type HistoricEvent, type TimelineEntry } from './timeline.projection';

/** Who looks at a timeline, and how. */
export interface TimelineRequest {
  readonly role: string;
  readonly language: LanguageCode;
  /** Waits up to five seconds until the case has this revision. */
  readonly minRevision: number;
}

/** An event on the timeline as somebody may see it: opened, or without what is personal. */
export type ShownEntry = ToldEvent & Pick<TimelineEntry, 'revision' | 'at' | 'actor'>;

/** An event in sentences, and where it stands in its stream. */
export type ToldEntry = TimelineEntryAnswer & { readonly revision: number };

/** Tells the history of a case in sentences. */
@Injectable()
export class TimelineReader {
  constructor(
    private readonly history: CaseHistory,
    private readonly shapes: RoleShapes,
    @Inject(VIEW_TERMS) private readonly terms: ViewTerms,
  ) {}

  /**
   * The timeline of a case, oldest first. The customer sees what concerns them; who may not see personal data gets the sentences without it; staff are told of
   * an event that cannot be read.
   *
   * @throws ProblemError `not-found`, `view-behind`
   */
  async timeline(id: string, { role, language, minRevision }: TimelineRequest): Promise<TimelineEntryAnswer[]> {
    const { events, unreadable } = await this.history.find(id, minRevision);
    const historic = events.map(historicEvent);
    const time = localTime(language, timeZoneOf(historic) ?? this.terms.calendar.timeZone);
    const shown = await this.shownTo(role, id, timelineOf(historic));
    return toldTimeline(shown, role === 'customer' ? [] : unreadable, time).map(({ revision: _, ...entry }) => entry);
  }

  private async shownTo(role: string, id: string, timeline: readonly TimelineEntry[]): Promise<readonly ShownEntry[]> {
    const shown = role === 'customer' ? forCustomer(timeline) : timeline;
    return (await this.shapes.shapedFor(role, id, shown)) as readonly ShownEntry[];
  }
}

/** A stored event as the timeline reads it. */
export const historicEvent = ({ recorded, event, metadata: { occurredAt, actor } }: StoredEvent<ComplaintEvent>): HistoricEvent => ({
  id: recorded.id,
  revision: recorded.revision,
  occurredAt,
  actor,
  event,
});

/** A timeline in sentences, in the order of recording; of what cannot be read it says just that. */
export const toldTimeline = (shown: readonly ShownEntry[], unreadable: readonly RecordedEvent[], time: LocalTime): readonly ToldEntry[] => {
  const told = shown.map(({ revision, at, actor, ...event }): ToldEntry => ({
    revision,
    at,
    event: event.type,
    actor,
    text: describeEvent(event, time),
  }));
  const untold = unreadable.map((recorded) => untoldEvent(recorded, time.language));
  return [...told, ...untold].sort((one, other) => one.revision - other.revision);
};

const untoldEvent = ({ revision, type, metadata }: RecordedEvent, language: LanguageCode): ToldEntry => {
  const { data } = metadataSchema.safeParse(metadata);
  return {
    revision,
    ...(data && { at: data.occurredAt }),
    event: type,
    ...(data && { actor: data.actor }),
    text: unreadableEvent[language],
  };
};
