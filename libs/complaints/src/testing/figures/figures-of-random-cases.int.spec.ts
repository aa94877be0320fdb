import fc from 'fast-check';
import { numberFrom, seed } from '../../../../../test/model/settings';
import { terms } from '..';
import { FiguresStore } from './figures-store';
import { NaiveFigures } from './naive-figures';
import { daysAfterAll, instants, offices } from './random-cases';

const OFFICES = numberFrom('OFFICES', 60);

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
  const property = fc.asyncProperty(offices, looks, async (cases, [instant, days, from]) => {
    const recorded = cases.map((events) => events.map(({ event, occurredAt: at, actor: { id: by } }) => ({ event, at, by })));
    const now = daysAfterAll(cases, days, instant);
    await store.hold(cases);
    expect(await store.figures(now, { from })).toEqual(new NaiveFigures(terms.calendar, now).of(recorded, { from }));
  });
  await fc.assert(property, { seed, numRuns: OFFICES });
}, 120_000);
