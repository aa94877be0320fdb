import { dutchDecisions } from './dutch-decisions';
import { dutchEvidence } from './dutch-evidence';
import { englishDecisions } from './english-decisions';
import { englishEvidence } from './english-evidence';
import type { LanguageCode, LocalTime } from './local-time';
import { saying, type Circumstances, type Sentences } from './phrases';
import type { EventType, ToldEvent } from './told-event';

const sentences: Readonly<Record<LanguageCode, Sentences<EventType>>> = {
  nl: { ...dutchDecisions, ...dutchEvidence },
  en: { ...englishDecisions, ...englishEvidence },
};

const recordedLater: Readonly<Record<LanguageCode, (moment: string) => string>> = {
  nl: (moment) => `Dit gebeurde op ${moment} en is later vastgelegd`,
  en: (moment) => `This happened on ${moment} and was recorded later`,
};

/** What is said of an event that is there, but of which nothing more can be told. */
export const unreadableEvent: Readonly<Record<LanguageCode, string>> = {
  nl: 'Deze gebeurtenis is vastgelegd, maar kan niet worden gelezen.',
  en: 'This event was recorded, but it cannot be read.',
};

/**
 * An event in the whole sentences of a case file: what happened, what was promised until which day, and whether it was recorded later than it happened.
 *
 * @param event opened, or without what is personal: the sentences are whole either way
 * @param time the language, and the time zone that days and times are told in
 */
export const describeEvent = <Type extends EventType>({ type, data, late, about }: ToldEvent<Type>, time: LocalTime): string => {
  const circumstances: Circumstances = { time, ...(late && { happenedAt: late.happenedAt }), ...(about && { about }) };
  const told = sentences[time.language][type](data, circumstances);
  const later = late && saying(recordedLater[time.language](time.moment(late.happenedAt)), late.because);
  return [...told, later].filter((sentence) => sentence !== undefined).join(' ');
};
