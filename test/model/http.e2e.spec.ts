import fc from 'fast-check';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';
import { Chronicle } from './lives/chronicle';
import { tellStory } from './lives/report';
import { Correspondence } from './over-http/correspondence';
import { Office } from './over-http/office';
import { creations, histories, tally } from './over-http/steps';
import { CALLER } from './rules/asks';
import { staff } from './rules/roles';
import { numberFrom, seed } from './settings';

const LIVES = numberFrom('LIVES', 250);
/** So many lives are lived at the same time. */
const LANES = 8;

/** All lives together ask more than a person would. */
const withoutLimit = { RATE_LIMIT_PER_MINUTE: '1000000' };

let installation: Installation;
let redress: Redress;
let office: Office;

beforeAll(async () => {
  console.info(`SEED=${seed} LIVES=${LIVES}`);
  installation = await newInstallation();
  redress = await Redress.start({ ...installation, env: { ...installation.env, ...withoutLimit } });
  const tokens = await Promise.all(staff.map(async (role) => [role, await tokenFor(installation, role, CALLER)] as const));
  office = new Office(redress.api, Object.fromEntries(tokens));
}, 120_000);
afterAll(async () => {
  await redress.stop();
  await removeInstallation(installation);
});

const property = fc.asyncProperty(creations, histories, async (creation, history) => {
  const chronicle = new Chronicle(new Date().toISOString());
  const correspondence = new Correspondence(chronicle);
  try {
    await fc.asyncModelRun(() => ({ model: correspondence, real: office }), [creation, ...history]);
    await office.expectTheSameHistory(correspondence);
    await office.expectTheSamePresent(correspondence);
  } catch (error) {
    throw chronicle.failure(error);
  }
});

describe('random lives of a complaint over HTTP', () => {
  it(
    `are answered, shown and recorded as the model says: ${LIVES} of them, ${LANES} at a time`,
    async () => {
      const numRuns = Math.ceil(LIVES / LANES);
      const lanes = Array.from({ length: LANES }, (_, lane) => fc.assert(property, { seed: seed + lane, numRuns, reporter: tellStory }));
      for (const lane of await Promise.allSettled(lanes)) if (lane.status === 'rejected') throw lane.reason;
    },
    60_000 + LIVES * 1_000,
  );

  it('meet every kind of reply', () => {
    console.info(`replies: ${String(tally)}`);
    expect(tally.missing(['200', '201', '400', '401', '403', '404', '409', '412', '422'])).toEqual([]);
  });
});
