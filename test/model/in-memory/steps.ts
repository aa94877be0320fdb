import { deepStrictEqual } from 'node:assert';
import fc from 'fast-check';
import { anyAsk, asksFor } from '../lives/asks';
import type { Chronicle } from '../lives/chronicle';
import { evidenceWishes } from '../lives/evidence-wishes';
import { sentenceOf } from '../lives/sentences';
import { Tally } from '../lives/tally';
import { waits, type Later } from '../lives/times';
import { decisionWishes } from '../lives/wishes';
import { answerOf } from '../rules/answers';
import type { Ask } from '../rules/asks';
import { plusMilliseconds } from '../rules/calendar';
import { shown } from '../rules/shown';
import { seenIn } from '../seen';
import type { ComplaintInMemory } from './complaint-in-memory';
import { remembered, rememberedBy } from './remembered';

/** What was said how often. */
export const tally = new Tally();

type Step = fc.Command<Chronicle, ComplaintInMemory>;

/** What is seen of the case is what the model shows. */
const expectTheSameSight = ({ life, now }: Chronicle, complaint: ComplaintInMemory): void => {
  const expected = shown(life, now);
  const details = complaint.detailsAt(now);
  deepStrictEqual(details && seenIn(details, expected?.deadlines[0]?.length ?? 0), expected);
};

/** Somebody, or a timer, asks something: the program answers, remembers and shows what the model says. */
class Asking implements Step {
  constructor(private readonly wish: Later<Ask>) {}

  readonly check = (): boolean => true;

  run(chronicle: Chronicle, complaint: ComplaintInMemory): void {
    const ask = this.wish(chronicle.life, chronicle.now);
    const expected = chronicle.expected(ask);
    tally.add(answerOf(ask.name, expected));
    chronicle.tell(sentenceOf(ask, expected));
    deepStrictEqual(complaint.carryOut(ask, chronicle.now), expected);
    chronicle.goOn(ask, expected);
    deepStrictEqual(rememberedBy(complaint.state), remembered(chronicle.life));
    expectTheSameSight(chronicle, complaint);
  }

  toString(): string {
    return 'asks';
  }
}

/** Nothing happens for a while: what is seen changes by the clock alone. */
class Waiting implements Step {
  constructor(private readonly wait: Later<number>) {}

  readonly check = (): boolean => true;

  run(chronicle: Chronicle, complaint: ComplaintInMemory): void {
    chronicle.now = plusMilliseconds(chronicle.now, this.wait(chronicle.life, chronicle.now));
    expectTheSameSight(chronicle, complaint);
  }

  toString(): string {
    return 'waits';
  }
}

const wishes = { ...decisionWishes({ grain: 1 }), ...evidenceWishes };

const asking = (wish: Later<Ask>): Step => new Asking(wish);

/** How most lives begin; now and then there is nothing, and somebody comes too early. */
export const creations: fc.Arbitrary<readonly Step[]> = fc.oneof(
  { weight: 6, arbitrary: asksFor('receive', wishes.receive).map((wish) => [asking(wish)]) },
  { weight: 6, arbitrary: asksFor('register', wishes.register).map((wish) => [asking(wish)]) },
  { weight: 1, arbitrary: fc.constant([]) },
);

/** What people, timers and the clock do to a case, in any order. */
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: anyAsk(wishes).map(asking) },
  { weight: 1, arbitrary: waits.map((wait) => new Waiting(wait)) },
);

/** How lives go on, short and long ones equally often. */
export const histories: fc.Arbitrary<Iterable<Step>> = fc.commands([steps], { maxCommands: 20, size: 'max' });
