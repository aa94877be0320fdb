import { deepStrictEqual } from 'node:assert';
import fc from 'fast-check';
import { ComplaintInMemory } from './in-memory/complaint-in-memory';
import { creations, histories, tally } from './in-memory/steps';
import { toldIn } from './in-memory/timeline';
import { Chronicle } from './lives/chronicle';
import { tellStory } from './lives/report';
import { allAnswers, names } from './rules/answers';
import { numberFrom, seed } from './settings';

const HISTORIES = numberFrom('HISTORIES', 10_000);

/** Four years with every holiday, both changes of the clock and a leap day. */
const beginnings = fc
  .date({ min: new Date('2025-01-01T00:00:00Z'), max: new Date('2028-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** A whole sentence, in which nothing slipped out of the program. */
const SENTENCE = /^\p{Lu}((?!undefined|null|NaN|\[object|\$sealed).)*[.!?”]$/u;

const expectToEndWell = (complaint: ComplaintInMemory): void => {
  deepStrictEqual(complaint.stateAnew, complaint.state);
  const sentences = [...toldIn('nl', complaint.events), ...toldIn('en', complaint.events)];
  deepStrictEqual(
    sentences.filter((sentence) => !SENTENCE.test(sentence)),
    [],
  );
};

describe('random lives of a complaint', () => {
  beforeAll(() => {
    console.info(`SEED=${seed} HISTORIES=${HISTORIES}`);
  });

  it(`are answered, remembered, shown and told as the model says: ${HISTORIES} of them`, () => {
    const property = fc.property(beginnings, creations, histories, (beginning, creation, history) => {
      const chronicle = new Chronicle(beginning);
      const complaint = new ComplaintInMemory();
      try {
        fc.modelRun(() => ({ model: chronicle, real: complaint }), [...creation, ...history]);
        expectToEndWell(complaint);
      } catch (error) {
        throw chronicle.failure(error);
      }
    });
    fc.assert(property, { seed, numRuns: HISTORIES, reporter: tellStory });
  }, 600_000);

  it('get everywhere: nothing that the model can say was never said', () => {
    expect(tally.missing(names.flatMap(allAnswers))).toEqual([]);
  });
});
