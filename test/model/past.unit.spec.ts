import { deepStrictEqual, ok } from 'node:assert';
import fc from 'fast-check';
import { RememberedPast } from './in-memory/remembered-past';
import { creations, histories } from './in-memory/steps';
import { Chronicle } from './lives/chronicle';
import { tellStory } from './lives/report';
import { numberFrom, seed } from './settings';

const HISTORIES = numberFrom('HISTORIES', 2_000);

const beginnings = fc
  .date({ min: new Date('2025-01-01T00:00:00Z'), max: new Date('2028-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** What a sight added to the ones before it: those are the ones that a revision names. */
const sightsWithNews = ({ sights }: RememberedPast) => sights.filter(({ known }, index) => known > (sights[index - 1]?.known ?? 0));

const expectTheSamePast = (complaint: RememberedPast): void => {
  for (const { known, details } of sightsWithNews(complaint)) deepStrictEqual(complaint.asItWas({ revision: known - 1 }), details);
};

/** Nothing is forgotten: whoever asks for a later instant knows what was known before, and all that was known then. */
const expectKnowledgeToGrow = (complaint: RememberedPast): void => {
  let before = 0;
  for (const { now, known } of complaint.sights) {
    const knownThen = complaint.knownBy(now);
    ok(knownThen >= known && knownThen >= before, `${String(knownThen)} events known at ${now}, after ${String(before)}`);
    before = knownThen;
  }
};

describe('the past of random lives', () => {
  beforeAll(() => {
    console.info(`SEED=${seed} HISTORIES=${HISTORIES}`);
  });

  it(`is what was seen then, after every revision, and what is known only grows: ${HISTORIES} of them`, () => {
    const property = fc.property(beginnings, creations, histories, (beginning, creation, history) => {
      const chronicle = new Chronicle(beginning);
      const complaint = new RememberedPast();
      try {
        fc.modelRun(() => ({ model: chronicle, real: complaint }), [...creation, ...history]);
        expectTheSamePast(complaint);
        expectKnowledgeToGrow(complaint);
      } catch (error) {
        throw chronicle.failure(error);
      }
    });
    fc.assert(property, { seed, numRuns: HISTORIES, reporter: tellStory });
  }, 300_000);
});
