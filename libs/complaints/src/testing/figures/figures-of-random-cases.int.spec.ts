import { projectedEvent } from '@platform/read-store';
import fc from 'fast-check';
import { ComplaintInMemory } from '../../../../../test/model/in-memory/complaint-in-memory';
import { creations, histories } from '../../../../../test/model/in-memory/steps';
import { Chronicle } from '../../../../../test/model/lives/chronicle';
import { numberFrom, seed } from '../../../../../test/model/settings';
import { terms } from '..';
import { FiguresStore } from './figures-store';
import { NaiveFigures } from './naive-figures';

const OFFICES = numberFrom('OFFICES', 60);
const MOST_CASES = 25;

/** Some weeks, so that cases meet in them: with Easter and the beginning of summer time. */
const instants = fc
  .date({ min: new Date('2026-03-20T00:00:00Z'), max: new Date('2026-04-10T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** Lives the life of a case. @returns what was stored of it */
const lived = (beginning: string, steps: Iterable<fc.Command<Chronicle, ComplaintInMemory>>) => {
  const complaint = new ComplaintInMemory();
  fc.modelRun(() => ({ model: new Chronicle(beginning), real: complaint }), steps);
  return complaint.events.map(projectedEvent);
};

const lives = fc.array(fc.tuple(instants, creations, histories), { minLength: 1, maxLength: MOST_CASES });
const daysLater = (instant: string, days: number) => new Date(Date.parse(instant) + days * 86_400_000).toISOString();

let store: FiguresStore;
beforeAll(() => {
  console.info(`SEED=${seed} OFFICES=${OFFICES}`);
  store = new FiguresStore();
});
afterAll(() => store.close());

it('the figures of any complaints are those that follow from their events one by one, whenever they are looked at', async () => {
  const looks = fc.tuple(
    instants,
    fc.integer({ min: 0, max: 60 }),
    fc.option(fc.constantFrom('2026-03-29', '2026-04-03'), { nil: undefined }),
  );
  const property = fc.asyncProperty(lives, looks, async (office, [instant, days, from]) => {
    const cases = office
      .map(([beginning, creation, history]) => lived(beginning, [...creation, ...history]))
      .filter(({ length }) => length > 0);
    const recorded = cases.map((events) => events.map(({ event, occurredAt: at, actor: { id: by } }) => ({ event, at, by })));
    const last =
      cases
        .flat()
        .map(({ occurredAt }) => occurredAt)
        .sort()
        .at(-1) ?? instant;
    const now = daysLater(last, days);
    await store.hold(cases);
    expect(await store.figures(now, { from })).toEqual(new NaiveFigures(terms.calendar, now).of(recorded, { from }));
  });
  await fc.assert(property, { seed, numRuns: OFFICES });
}, 120_000);
