import type { DeadlineRow, LanguageCode, PromiseStatus } from '@redress/complaints';

/** What a case file says besides the sentences of the events. Days and moments come written out. */
export interface Words {
  readonly states: Readonly<Record<string, string>>;
  readonly round: (round: number) => string;
  readonly asOn: (moment: string, timeZone: string) => string;
  readonly events: (count: number) => string;
  readonly recorded: (first: string, last: string) => string;
  readonly unreadable: (count: number) => string;
  readonly withoutPersonalData: string;
  readonly unknownMoment: string;
  readonly unknownActor: string;
  readonly deadlinesHeading: string;
  readonly noDeadlines: string;
  readonly stopped: (moment: string) => string;
  readonly deadlines: Readonly<Record<DeadlineRow['deadline'], string>>;
  readonly promise: (promise: number) => string;
  readonly statuses: Readonly<Record<PromiseStatus, string>>;
  readonly done: (moment: string) => string;
  readonly recordedLater: string;
}

const dutch: Words = {
  states: {
    received: 'ontvangen',
    incident: 'incident',
    registered: 'geregistreerd',
    acknowledged: 'teruggekoppeld',
    planned: 'plan van aanpak gemaakt',
    resolved: 'afgehandeld',
    closed: 'afgesloten',
    withdrawn: 'ingetrokken',
  },
  round: (round) => `ronde ${String(round)}`,
  asOn: (moment, timeZone) => `Zoals het was op ${moment} (${timeZone}).`,
  events: (count) => (count === 1 ? '1 gebeurtenis' : `${String(count)} gebeurtenissen`),
  recorded: (first, last) => `Vastgelegd van ${first} tot en met ${last}.`,
  unreadable: (count) =>
    count === 1
      ? '1 gebeurtenis kan niet worden gelezen: wat eruit volgt, ontbreekt.'
      : `${String(count)} gebeurtenissen kunnen niet worden gelezen: wat eruit volgt, ontbreekt.`,
  withoutPersonalData: 'Zonder persoonsgegevens.',
  unknownMoment: 'op een onleesbaar moment',
  unknownActor: 'door wie, is onleesbaar',
  deadlinesHeading: 'Termijnen',
  noDeadlines: 'Er is geen termijn die telt.',
  stopped: (moment) => `Wat nog open stond, loopt niet meer sinds ${moment}.`,
  deadlines: { acknowledgement: 'Terugkoppeling', plan: 'Plan van aanpak', resolution: 'Oplossing' },
  promise: (promise) => `toezegging ${String(promise)}`,
  statuses: { open: 'loopt', met: 'gehaald', missed: 'overschreden', extended: 'verlengd', superseded: 'vervangen' },
  done: (moment) => `gedaan op ${moment}`,
  recordedLater: 'later vastgelegd',
};

const english: Words = {
  states: {},
  round: (round) => `round ${String(round)}`,
  asOn: (moment, timeZone) => `As it was on ${moment} (${timeZone}).`,
  events: (count) => (count === 1 ? '1 event' : `${String(count)} events`),
  recorded: (first, last) => `Recorded from ${first} until ${last}.`,
  unreadable: (count) =>
    count === 1
      ? '1 event cannot be read: what follows from it is missing.'
      : `${String(count)} events cannot be read: what follows from them is missing.`,
  withoutPersonalData: 'Without personal data.',
  unknownMoment: 'at a moment that cannot be read',
  unknownActor: 'by whom cannot be read',
  deadlinesHeading: 'Deadlines',
  noDeadlines: 'There is no deadline that counts.',
  stopped: (moment) => `What was still open has not run since ${moment}.`,
  deadlines: { acknowledgement: 'Acknowledgement', plan: 'Plan', resolution: 'Resolution' },
  promise: (promise) => `promise ${String(promise)}`,
  statuses: { open: 'open', met: 'met', missed: 'missed', extended: 'extended', superseded: 'superseded' },
  done: (moment) => `done on ${moment}`,
  recordedLater: 'recorded later',
};

/** The words of each language. A state without its own word is told by its code. */
export const words: Readonly<Record<LanguageCode, Words>> = { nl: dutch, en: english };
