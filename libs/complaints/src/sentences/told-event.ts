import type { Sealed } from '@platform/event-schema';
import type { ComplaintEvent } from '../events/complaint-events';

export type EventType = ComplaintEvent['type'];

type PersonalNames<Data> = { [Name in keyof Data]-?: [Extract<Data[Name], Sealed>] extends [never] ? never : Name }[keyof Data];

/** Data as somebody may see it: what is personal is open to those who may see it, and absent for all others. */
export type Shown<Data> = Data extends readonly (infer Element)[]
  ? readonly Shown<Element>[]
  : Data extends object
    ? { readonly [Name in keyof Data as Exclude<Name, PersonalNames<Data>>]: Shown<Data[Name]> } & {
        readonly [Name in PersonalNames<Data>]?: Exclude<Data[Name], Sealed>;
      }
    : Data;

/** The data of each type of event, as somebody may see it. */
export type ShownData = { readonly [Type in EventType]: Shown<Extract<ComplaintEvent, { readonly type: Type }>['data']> };

/** An event that is told to somebody. */
export interface ToldEvent<Type extends EventType = EventType> {
  readonly type: Type;
  readonly data: ShownData[Type];
  /** When it happened (RFC 3339 UTC) and why it was recorded later, if it was. */
  readonly late?: { readonly happenedAt: string; readonly because?: string };
  /** The type of the event that this one is about, if it is about one. */
  readonly about?: EventType;
}
