import { calendar, CALENDAR_POLICY_IDS } from '@redress/working-days';
import fc from 'fast-check';
import { numberFrom, seed } from '../../../../test/model/settings';
import type { ServiceTerms } from '../complaint/service-terms';
import { terms } from '../testing';
import { FiguresStore } from '../testing/figures/figures-store';
import { daysAfterAll, instants, offices, type History } from '../testing/figures/random-cases';
import { notReported, underTerms, type CaseUnderTerms } from './case-under-terms.projection';
import { compared } from './comparison.projection';

const OFFICES = numberFrom('OFFICES', 60);

let store: FiguresStore;
beforeAll(() => {
  console.info(`SEED=${seed} OFFICES=${OFFICES}`);
  store = new FiguresStore();
});
afterAll(() => store.close());

const replayed = (cases: readonly History[], others: ServiceTerms): ReadonlyMap<string, CaseUnderTerms> =>
  new Map(
    cases.map((events, number) => [
      `case-${String(number)}`,
      events.reduce((before, event) => underTerms(before, event, others), notReported),
    ]),
  );

const received = fc.record({ from: fc.constantFrom(undefined, '2026-03-29', '2026-04-03'), to: fc.constantFrom(undefined, '2026-04-06') });
const looks = fc.tuple(instants, fc.integer({ min: 0, max: 60 }));

const otherCalendars = fc
  .tuple(fc.constantFrom(...CALENDAR_POLICY_IDS), fc.subarray(['2026-03-24', '2026-04-01', '2026-04-09']))
  .map(([policy, closingDays]) => calendar({ policy, timeZone: 'Europe/Amsterdam', closingDays }));
const otherTerms: fc.Arbitrary<ServiceTerms> = fc.record({
  calendar: otherCalendars,
  acknowledgeWithin: fc.integer({ min: 1, max: 6 }),
  planWithin: fc.integer({ min: 1, max: 12 }),
});

describe('any complaints', () => {
  it('come out under today’s terms as they did: promise by promise, and as the dashboard counts them', async () => {
    const property = fc.asyncProperty(offices, looks, received, async (cases, [instant, days], chosen) => {
      const now = daysAfterAll(cases, days, instant);
      const today = replayed(cases, terms);
      for (const { recorded, simulated } of today.values()) expect(simulated).toEqual(recorded);

      await store.hold(cases);
      const { acknowledgeOnTimePct, planOnTimePct, resolveOnTimePct, byState } = await store.figures(now, chosen);
      const { complaints, deadlines, becomeLate, becomeOnTime, refusedExtensions } = compared(today, chosen, now);
      const { acknowledgement, plan, resolution } = deadlines;
      expect([becomeLate, becomeOnTime, refusedExtensions]).toEqual([[], [], 0]);
      expect(complaints).toBe(Object.values(byState).reduce((sum, count) => sum + count, 0));
      expect([acknowledgement, plan, resolution].map(({ simulated }) => simulated)).toEqual(
        [acknowledgement, plan, resolution].map(({ recorded }) => recorded),
      );
      expect([acknowledgement, plan, resolution].map(({ simulated }) => simulated.onTimePct)).toEqual([
        acknowledgeOnTimePct,
        planOnTimePct,
        resolveOnTimePct,
      ]);
    });
    await fc.assert(property, { seed, numRuns: OFFICES });
  }, 120_000);

  it('are never late for a longer term on the same days', () => {
    const longer = fc.record({ acknowledgeWithin: fc.integer({ min: 1, max: 6 }), planWithin: fc.integer({ min: 5, max: 20 }) });
    const property = fc.property(offices, looks, longer, (cases, [instant, days], others) => {
      const now = daysAfterAll(cases, days, instant);
      expect(compared(replayed(cases, { ...terms, ...others }), {}, now).becomeLate).toEqual([]);
    });
    fc.assert(property, { seed, numRuns: OFFICES });
  }, 120_000);

  it('keep what was recorded of them, and the days that a plan names, under any terms', () => {
    const property = fc.property(offices, otherTerms, (cases, others) => {
      const [today, otherwise] = [replayed(cases, terms), replayed(cases, others)];
      for (const [id, { recorded, simulated }] of otherwise) {
        expect(recorded).toEqual(today.get(id)?.recorded);
        expect(daysOfResolution(simulated)).toEqual(daysOfResolution(recorded));
      }
    });
    fc.assert(property, { seed, numRuns: OFFICES });
  }, 120_000);
});

const daysOfResolution = ({ deadlines }: CaseUnderTerms['recorded']) =>
  deadlines.flatMap(({ deadline, round, promise, dueOn, dueAt, status }) =>
    deadline === 'resolution' ? [{ round, promise, dueOn, dueAt, status }] : [],
  );
