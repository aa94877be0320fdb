import type { Channel } from '../events/shapes';
import type { LocalTime } from './local-time';
import type { EventType, ShownData } from './told-event';

/** What a sentence needs to know besides the data of its event. */
export interface Circumstances {
  readonly time: LocalTime;
  /** When it happened, if it was recorded later than that. RFC 3339 UTC. */
  readonly happenedAt?: string;
  /** The type of the event that this one is about, if it is about one. */
  readonly about?: EventType;
}

/** How events of some types are told in a language: whole sentences, in their order; undefined is not said. A type without its own does not compile. */
export type Sentences<Types extends EventType> = {
  readonly [Type in Types]: (data: ShownData[Type], circumstances: Circumstances) => readonly (string | undefined)[];
};

/** The word for each of some values. */
export type Words<Value extends string> = Readonly<Record<Value, string>>;

/** A sentence that ends in somebody's own words. Without them it just ends. */
export const saying = (sentence: string, words: string | undefined): string =>
  words === undefined ? `${sentence}.` : `${sentence}: “${words}”${/[.!?…]$/u.test(words) ? '' : '.'}`;

/** Somebody's own words under a heading. Without them nothing is said. */
export const quoted = (heading: string, words: string | undefined): string | undefined =>
  words === undefined ? undefined : saying(heading, words);

/** A number of things: `1 werkdag`, `2 werkdagen`. */
export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Whether the customer has heard already: face to face, by phone, or before it was recorded. What goes by mail or portal is on its way. */
export const hasHeard = (channel: Channel, happenedAt: string | undefined): boolean =>
  channel === 'phone' || channel === 'meeting' || happenedAt !== undefined;
