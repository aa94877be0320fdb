import { Inject, Injectable } from '@nestjs/common';
import type { MissingEvent } from '@platform/read-store';
import { describeEvent, unreadableEvent } from '../../sentences/describe-event';
import { localTime, type LanguageCode, type LocalTime } from '../../sentences/local-time';
import type { ToldEvent } from '../../sentences/told-event';
import { CaseViews } from '../case-views';
import { RoleShapes } from '../role-shapes';
import { VIEW_TERMS, type ViewTerms } from '../view-terms';
import { forCustomer } from './for-customer.projection';
import type { TimelineEntryAnswer } from './timeline.answer';
import { timeline, type TimelineDocument, type TimelineEntry } from './timeline.projection';

/** Who looks at a timeline, and how. */
export interface TimelineRequest {
  readonly role: string;
  readonly language: LanguageCode;
  /** Waits up to five seconds until the case has this revision. */
  readonly minRevision: number | undefined;
}

/** An event on the timeline as somebody may see it: opened, or without what is personal. */
export type ShownEntry = ToldEvent & Pick<TimelineEntry, 'id' | 'revision' | 'at' | 'actor'>;

/** An event in sentences, and where it stands in its stream. */
export type ToldEntry = TimelineEntryAnswer & { readonly revision: number };

/** Tells the history of a case in sentences. */
@Injectable()
export class TimelineReader {
  constructor(
    private readonly views: CaseViews,
    private readonly shapes: RoleShapes,
    @Inject(VIEW_TERMS) private readonly terms: ViewTerms,
  ) {}

  /**
   * The timeline of a case, oldest first. The customer sees what concerns them; who may not see personal data gets the sentences without it; staff are told of
   * an event that cannot be read.
   *
   * @throws ProblemError `not-found`
   * @throws ViewBehind, ViewStoreUnavailable
   */
  async timeline(id: string, { role, language, minRevision }: TimelineRequest): Promise<TimelineEntryAnswer[]> {
    const { document, missing } = await this.views.find(timeline, id, minRevision);
    const time = localTime(language, document.timeZone ?? this.terms.calendar.timeZone);
    const shown = await this.shownTo(role, id, document);
    return toldTimeline(shown, role === 'customer' ? [] : missing, time).map(({ revision: _, ...entry }) => entry);
  }

  private async shownTo(role: string, id: string, { entries, ...erasure }: TimelineDocument): Promise<readonly ShownEntry[]> {
    const shown = role === 'customer' ? forCustomer(entries) : entries;
    return (await this.shapes.toldTo(role, id, shown, erasure)) as readonly ShownEntry[];
  }
}

/** A timeline in sentences, in the order of recording; of what cannot be read it says just that. */
export const toldTimeline = (shown: readonly ShownEntry[], missing: readonly MissingEvent[], time: LocalTime): readonly ToldEntry[] => {
  const told = shown.map(({ id: _, revision, at, actor, ...event }): ToldEntry => ({
    revision,
    at,
    event: event.type,
    actor,
    text: describeEvent(event, time),
  }));
  const untold = missing.map(({ revision, type }): ToldEntry => ({ revision, event: type, text: unreadableEvent[time.language] }));
  return [...told, ...untold].sort((one, other) => one.revision - other.revision);
};
