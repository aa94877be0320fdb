import fc from 'fast-check';
import { deadlines, type Deadline, type LateFields, type Report } from '../rules/asks';
import { dayOf, plusDays, plusMilliseconds } from '../rules/calendar';
import { currentPromise, type Life } from '../rules/life';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
/** So long before now a receipt needs a reason. */
const TYPING_TIME = 5 * 60_000;

/** Something that is known once it is known how the case stands, and what time it is. */
export type Later<Value> = (life: Life, now: string) => Value;

/** How exactly both sides agree on what time it is. */
export interface Precision {
  /** The smallest step of time that can be told apart, in milliseconds. */
  readonly grain: number;
}

const anyDeadline = fc.constantFrom(...deadlines);

/** An instant somewhere between the receipt and now, in hundredths. */
const between =
  (hundredths: number): Later<string> =>
  ({ receivedAt }, now) => {
    const age = Date.parse(now) - Date.parse(receivedAt || now);
    return plusMilliseconds(now, Math.floor((age * hundredths) / 100) - age);
  };

/** An instant at or around the due instant of the current promise; now, when there is none. */
const around =
  (deadline: Deadline, milliseconds: number): Later<string> =>
  (life, now) => {
    const current = currentPromise(life, deadline);
    return current ? plusMilliseconds(current.dueAt, milliseconds) : now;
  };

const fromNow =
  (milliseconds: number): Later<string> =>
  (_, now) =>
    plusMilliseconds(now, milliseconds);

const beforeReceipt =
  (milliseconds: number): Later<string> =>
  ({ receivedAt }, now) =>
    plusMilliseconds(receivedAt || now, -milliseconds);

/** An instant at which something can have happened, or cannot. */
export const pastInstants = ({ grain }: Precision): fc.Arbitrary<Later<string>> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: 100 }).map(between) },
    { weight: 2, arbitrary: fc.tuple(anyDeadline, fc.constantFrom(-1, 0, 1)).map(([deadline, offset]) => around(deadline, offset)) },
    { weight: 1, arbitrary: fc.constant(fromNow(grain)) },
    { weight: 1, arbitrary: fc.constant(beforeReceipt(grain)) },
  );

const recordedLateBecause = 'It was a busy day.';

/** Whether something is recorded later than it happened: mostly not; sometimes with half of the fields. */
export const lateFields = (precision: Precision): fc.Arbitrary<Later<LateFields>> =>
  fc.oneof(
    { weight: 10, arbitrary: fc.constant(() => ({})) },
    {
      weight: 5,
      arbitrary: pastInstants(precision).map((happenedAt): Later<LateFields> => (life, now) => ({
        happenedAt: happenedAt(life, now),
        recordedLateBecause,
      })),
    },
    { weight: 1, arbitrary: fc.constant(() => ({ recordedLateBecause })) },
    { weight: 1, arbitrary: fc.constant<Later<LateFields>>((_, now) => ({ happenedAt: now })) },
  );

type Receipt = Pick<Report, 'receivedAt' | 'backdatedBecause'>;

const backdatedBecause = 'It came by letter.';

const agoFor =
  (milliseconds: number, reason: Omit<Receipt, 'receivedAt'>): Later<Receipt> =>
  (_, now) => ({ receivedAt: plusMilliseconds(now, -milliseconds), ...reason });

/** When a report came in: now or some time ago, mostly as it may be said. */
export const receipts = ({ grain }: Precision): fc.Arbitrary<Later<Receipt>> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(() => ({})) },
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 20 * 24 }).map((hours) => agoFor(hours * HOUR, { backdatedBecause })) },
    { weight: 1, arbitrary: fc.constantFrom(agoFor(TYPING_TIME - grain, {}), agoFor(TYPING_TIME + grain, {})) },
    { weight: 1, arbitrary: fc.constantFrom(agoFor(-grain, {}), agoFor(11 * 366 * DAY, { backdatedBecause })) },
    { weight: 1, arbitrary: fc.constant(() => ({ backdatedBecause })) },
  );

const fromToday =
  (days: number): Later<string> =>
  (_, now) =>
    plusDays(dayOf(now), days);

const fromPromised =
  (deadline: Deadline, days: number): Later<string> =>
  (life, now) =>
    plusDays(currentPromise(life, deadline)?.dueOn ?? dayOf(now), days);

/** A day that can be promised, or cannot: around today, around the day that was promised before, or years ahead. */
export const promisedDays = (deadline: Deadline): fc.Arbitrary<Later<string>> =>
  fc.oneof(
    { weight: 10, arbitrary: fc.integer({ min: -1, max: 20 }).map(fromToday) },
    { weight: 8, arbitrary: fc.integer({ min: -1, max: 10 }).map((days) => fromPromised(deadline, days)) },
    { weight: 1, arbitrary: fc.integer({ min: 729, max: 732 }).map(fromToday) },
  );

const until =
  (deadline: Deadline, milliseconds: number): Later<number> =>
  (life, now) =>
    Math.max(0, Date.parse(around(deadline, milliseconds)(life, now)) - Date.parse(now));

/** How long nothing happens: minutes, hours or days, or until around a due instant that is still to come. Milliseconds, never less than nothing. */
export const waits: fc.Arbitrary<Later<number>> = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 12 * HOUR }).map((milliseconds) => () => milliseconds) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }).map((days) => () => days * DAY) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(anyDeadline, fc.integer({ min: 0, max: 4 }), fc.constantFrom(-1, 0, 1))
      .map(([deadline, days, offset]) => until(deadline, days * DAY + offset)),
  },
);
