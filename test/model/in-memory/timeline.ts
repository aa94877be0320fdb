import type { StoredEvent } from '@platform/event-store';
import { projectedEvent } from '@platform/read-store';
import { describeEvent, localTime, timelineOf, type ComplaintEvent, type LanguageCode, type ToldEvent } from '@redress/complaints';
import { withoutSealed } from '@redress/privacy';

const times = { nl: localTime('nl', 'Europe/Amsterdam'), en: localTime('en', 'Europe/Amsterdam') };

/** The history of a case in a language, as those are told it who may not see personal data. */
export const toldIn = (language: LanguageCode, events: readonly StoredEvent<ComplaintEvent>[]): readonly string[] => {
  const shown = withoutSealed(timelineOf(events.map(projectedEvent)).entries) as readonly ToldEvent[];
  return shown.map((entry) => describeEvent(entry, times[language]));
};
