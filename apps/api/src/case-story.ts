import { projectedEvent } from '@platform/read-store';
import { CaseStory, type ToldLine, type ToldStory } from '@redress/audit';
import {
  CaseHistory,
  localTime,
  timelineOf,
  toldTimeline,
  type FoundHistory,
  type LanguageCode,
  type ShownEntry,
  type TimelineEntry,
} from '@redress/complaints';
import type { Installation } from '@redress/installation';
import { isErased, withoutSealed } from '@redress/privacy';

/** Tells cases as their timelines do, from their events. */
export class TimelineStory extends CaseStory {
  private readonly histories: CaseHistory;

  constructor(private readonly installation: Pick<Installation, 'streams' | 'sealed' | 'terms'>) {
    super();
    this.histories = new CaseHistory(installation.streams);
  }

  async tell(id: string, isOpened: boolean): Promise<ToldStory> {
    const history = await this.histories.find(id);
    const { entries, timeZone = this.installation.terms.calendar.timeZone } = timelineOf(history.events.map(projectedEvent));
    const shown = (await this.shaped(
      id,
      entries,
      isOpened && !isErased(history.events.map(({ event }) => event)),
    )) as readonly ShownEntry[];
    const told = (language: LanguageCode) => linesOf(shown, history, localTime(language, timeZone));
    return { nl: told('nl'), en: told('en') };
  }

  private shaped(id: string, entries: readonly TimelineEntry[], isOpened: boolean): Promise<unknown> {
    const { sealed, streams } = this.installation;
    return isOpened ? sealed.open(streams.streamOf(id), entries) : Promise.resolve(withoutSealed(entries));
  }
}

const linesOf = (shown: readonly ShownEntry[], { unreadable }: FoundHistory, time: ReturnType<typeof localTime>): readonly ToldLine[] =>
  toldTimeline(shown, unreadable, time).map(({ revision, at, text }) => ({ revision, ...(at !== undefined && { at }), text }));
