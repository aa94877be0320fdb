import { deepStrictEqual } from 'node:assert';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { anyAsk, asksFor } from '../lives/asks';
import { Tally } from '../lives/tally';
import type { Later } from '../lives/times';
import { decisionWishes } from '../lives/wishes';
import type { Ask } from '../rules/asks';
import { versionOf } from '../rules/life';
import { roles, staff, type HttpName, type Role } from '../rules/roles';
import type { Correspondence } from './correspondence';
import type { Letter } from './letter';
import { expectTheSameSight, type Office } from './office';

type Step = fc.AsyncCommand<Correspondence, Office>;
type Wish = Later<Ask<HttpName>>;

/** What was replied how often. */
export const tally = new Tally();

/** Sends a letter: the reply, and what is seen afterwards, are what the model says. */
abstract class Sending {
  protected abstract write(correspondence: Correspondence): Letter;

  async run(correspondence: Correspondence, office: Office): Promise<void> {
    correspondence.chronicle.now = new Date().toISOString();
    const letter = this.write(correspondence);
    const expected = correspondence.expected(letter);
    correspondence.tell(letter, expected);
    tally.add(String(expected.status));
    deepStrictEqual(await office.send(letter, correspondence), expected);
    const sight = await office.look(correspondence, expected);
    correspondence.goOn(letter, expected, String(sight.body.updatedAt));
    expectTheSameSight(sight, correspondence);
  }

  toString(): string {
    return this.constructor.name;
  }
}

/** How a letter is sent: by whom, with which headers. */
interface Manner {
  readonly by: (name: HttpName) => Role;
  readonly isKeyed: boolean;
  /** A customer comes with the first tracking link, whether it works or not. */
  readonly isOldLink: boolean;
  readonly match: 'none' | 'current' | 'stale';
}

/** Somebody asks something: mostly who may, mostly with the version that the case has. */
class Asking extends Sending implements Step {
  constructor(
    private readonly wish: Wish,
    private readonly manner: Manner,
  ) {
    super();
  }

  readonly check = (): boolean => true;

  protected write({ life, chronicle, tokens }: Correspondence): Letter {
    const ask = this.wish(life, chronicle.now);
    const { by, isKeyed, isOldLink, match } = this.manner;
    const role = by(ask.name);
    const links = [...tokens.values()];
    return {
      ask,
      ...(role === 'customer' ? customer(isOldLink ? links[0] : links.at(-1)) : { by: role }),
      ...(isKeyed ? { key: randomUUID() } : {}),
      ...(match === 'none' ? {} : { ifMatch: match === 'current' ? Math.max(0, versionOf(life)) : versionOf(life) + 1 }),
    };
  }
}

/** A letter is sent once more, as after a timeout: the same person, key, body and version. */
class Repeating extends Sending implements Step {
  constructor(private readonly which: number) {
    super();
  }

  check({ repeatable }: Correspondence): boolean {
    return repeatable.length > 0;
  }

  protected write({ repeatable }: Correspondence): Letter {
    return pick(repeatable, this.which);
  }
}

/** A key is used once more, with another command. */
class ReusingKey extends Sending implements Step {
  constructor(
    private readonly which: number,
    private readonly wish: Wish,
  ) {
    super();
  }

  check(correspondence: Correspondence): boolean {
    return othersThan(this.wanted(correspondence), correspondence).length > 0;
  }

  protected write(correspondence: Correspondence): Letter {
    const ask = this.wanted(correspondence);
    const { key } = pick(othersThan(ask, correspondence), this.which);
    return { ask, by: roles[ask.name][0] ?? 'handler', ...(key === undefined ? {} : { key }) };
  }

  private wanted({ life, chronicle }: Correspondence): Letter['ask'] {
    return this.wish(life, chronicle.now);
  }
}

/** Letters with a key that asked for something of another kind. */
const othersThan = ({ name }: Letter['ask'], { repeatable }: Correspondence): readonly Letter[] =>
  repeatable.filter(({ ask }) => ask.name !== name);

/** A customer needs a tracking token; before there is a case the handler asks. */
const customer = (token: string | undefined): Pick<Letter, 'by' | 'token'> =>
  token === undefined ? { by: 'handler' } : { by: 'customer', token };

const pick = <Value>(values: readonly Value[], which: number): Value => {
  const value = values[which % values.length];
  if (value === undefined) throw new RangeError('there is nothing to pick from');
  return value;
};

const numbers = fc.nat({ max: 99 });

const manners: fc.Arbitrary<Manner> = fc.record({
  by: fc.oneof(
    { weight: 12, arbitrary: numbers.map((which) => (name: HttpName) => pick(roles[name], which)) },
    { weight: 1, arbitrary: numbers.map((which) => () => pick(staff, which)) },
  ),
  isKeyed: fc.boolean(),
  isOldLink: fc.boolean(),
  match: fc.oneof(
    { weight: 6, arbitrary: fc.constant<Manner['match']>('none') },
    { weight: 3, arbitrary: fc.constant<Manner['match']>('current') },
    { weight: 1, arbitrary: fc.constant<Manner['match']>('stale') },
  ),
});

/** The clocks of client and server are read at different moments. */
const { receive, register, ...others } = decisionWishes({ grain: 60_000 });

const asking = (asks: fc.Arbitrary<Wish>): fc.Arbitrary<Step> => fc.tuple(asks, manners).map(([wish, manner]) => new Asking(wish, manner));

/** How a case comes into being, or tries to. */
export const creations: fc.Arbitrary<Step> = asking(fc.oneof(asksFor('receive', receive), asksFor('register', register)));

/** What happens to a case over HTTP, in any order. */
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 10, arbitrary: asking(anyAsk(others)) },
  { weight: 1, arbitrary: numbers.map((which) => new Repeating(which)) },
  { weight: 1, arbitrary: fc.tuple(numbers, anyAsk(others)).map(([which, wish]) => new ReusingKey(which, wish)) },
);

/** How lives go on, short and long ones equally often. */
export const histories: fc.Arbitrary<Iterable<Step>> = fc.commands([steps], { maxCommands: 20, size: 'max' });
