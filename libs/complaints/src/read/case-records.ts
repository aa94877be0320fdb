import { Inject, Injectable } from '@nestjs/common';
import { projectedEvent } from '@platform/read-store';
import { localTime, type LanguageCode } from '../sentences/local-time';
import { begunCase } from './begun-case';
import type { CaseEvent } from './case-event';
import { CaseHistory, type FoundHistory } from './case-history';
import type { CaseRecordAnswer } from './case-record.answer';
import { CaseSurroundings } from './case-surroundings';
import { fieldsOf } from './complaint-details/answer-fields.projection';
import type { CaseDocument } from './complaint-details/case-document.projection';
import { RoleShapes, type Erasable } from './role-shapes';
import { timelineOf } from './timeline/timeline.projection';
import { toldTimeline, type ShownEntry } from './timeline/timeline.reader';
import { VIEW_TERMS, type ViewTerms } from './view-terms';

/** Puts together everything that is held about a case, open: for the person whom it is about. */
@Injectable()
export class CaseRecords {
  constructor(
    private readonly history: CaseHistory,
    private readonly shapes: RoleShapes,
    private readonly surroundings: CaseSurroundings,
    @Inject(VIEW_TERMS) private readonly terms: ViewTerms,
  ) {}

  /**
   * The record of a case, from its log.
   *
   * @throws ProblemError `not-found`
   * @throws SealingKeyMissing, KeyStoreUnavailable when it cannot be opened; ViewBehind, ViewStoreUnavailable, EventStoreUnavailable
   */
  async find(id: string): Promise<CaseRecordAnswer> {
    const { events, unreadable } = await this.history.find(id);
    const happened = events.map(projectedEvent);
    const document = begunCase(happened);
    const complaint = fieldsOf(document, await this.surroundings.now(id), unreadable.length > 0);
    const record = { complaint, events: happened.map(recordedEvent), ...erasureOf(document) };
    const { shown } = await this.shapes.open(id, record);
    const timelines = await this.timelines(id, { happened, unreadable, erasure: erasureOf(document) });
    const { complaint: opened, events: told } = shown as Pick<CaseRecordAnswer, 'complaint' | 'events'>;
    return { complaint: opened, events: told, timeline: timelines };
  }

  private async timelines(
    id: string,
    {
      happened,
      unreadable,
      erasure,
    }: Pick<FoundHistory, 'unreadable'> & { readonly happened: readonly CaseEvent[]; readonly erasure: Erasable },
  ): Promise<CaseRecordAnswer['timeline']> {
    const { entries, timeZone = this.terms.calendar.timeZone } = timelineOf(happened);
    const shown = (await this.shapes.told(id, entries, erasure)) as readonly ShownEntry[];
    const inLanguage = (language: LanguageCode) =>
      toldTimeline(shown, unreadable, localTime(language, timeZone)).map(({ revision: _, ...entry }) => entry);
    return { en: inLanguage('en'), nl: inLanguage('nl') };
  }
}

const erasureOf = ({ erasedAt }: CaseDocument): Erasable => (erasedAt === undefined ? {} : { erasedAt });

const recordedEvent = ({ id, revision, occurredAt: at, actor, event: { type, data } }: CaseEvent) => ({
  id,
  revision,
  at,
  type,
  actor,
  data,
});
