import { randomBytes } from 'node:crypto';
import { inParallel } from '../support/in-parallel';
import { Contract } from '../support/openapi/answers/contract';
import { operationsOf, type Operation } from '../support/openapi/document/operations';
import { tokensByRole } from '../support/openapi/run/askers';
import { Examination } from '../support/openapi/run/examination';
import { growth, residentMemory } from '../support/openapi/run/memory';
import { preparedCases } from '../support/openapi/run/prepared-cases';
import { permittedRequests, plannedRequests, type Surroundings } from '../support/openapi/run/request-plan';
import { slowRequests } from '../support/openapi/run/slow-requests';
import { newInstallation, Redress, removeInstallation, type Installation } from '../support/redress';

/** `npm run test:fuzz` sends 10,000. */
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 1_000);
const IN_FLIGHT = 16;
const CASES_IN_EACH_STATE = 20;
/** So often a valid request may fail for what the rules know and the document does not: the state of the case, another role, a date. */
const ATTEMPTS = 200;
const SLOW_OF_EACH_KIND = 4;
/** After so many requests memory is looked at, the first of them only warm the program up, and by so many MiB may it grow in the second half of the others. */
const LOOK_EVERY = 250;
const WARM_UP = 3_000;
const MAY_GROW = 32;
const seed = Number(process.env.FUZZ_SEED ?? randomBytes(4).readInt32LE());

/** All requests together are more than a person would send. */
const withoutLimit = { RATE_LIMIT_PER_MINUTE: '1000000' };

let installation: Installation;
let redress: Redress;
let operations: readonly Operation[];
let surroundings: Surroundings;
let examination: Examination;

beforeAll(async () => {
  console.info(`FUZZ_SEED=${String(seed)} FUZZ_REQUESTS=${String(REQUESTS)}`);
  installation = await newInstallation();
  redress = await Redress.start({ ...installation, env: { ...installation.env, ...withoutLimit } });
  operations = operationsOf((await redress.api.get('/api/openapi.json')).body);
  const tokens = await tokensByRole(installation);
  const cases = await preparedCases(redress.api, tokens, CASES_IN_EACH_STATE);
  surroundings = { people: { tokens, cases }, now: new Date(), seed };
  examination = new Examination(redress.api.origin, new Contract(operations));
}, 120_000);
afterAll(async () => {
  examination.end();
  await redress.stop();
  await removeInstallation(installation);
});

it('every operation is carried out when somebody who may asks for it as the OpenAPI document says', async () => {
  const neverCarriedOut: string[] = [];
  for (const operation of operations) {
    const requests = permittedRequests(operation, ATTEMPTS, surroundings);
    if (!(await examination.askUntilCarriedOut(requests))) neverCarriedOut.push(operation.name);
  }
  expect(neverCarriedOut).toEqual([]);
}, 120_000);

it(
  `${String(REQUESTS)} valid, borderline and hostile requests to all operations are answered as the OpenAPI document says, in the same memory`,
  async () => {
    const planned = plannedRequests(operations, REQUESTS, surroundings);
    const memory: number[] = [];
    for (let begun = 0; begun < planned.length; begun += LOOK_EVERY) {
      await inParallel(planned.slice(begun, begun + LOOK_EVERY), IN_FLIGHT, (request) => examination.ask(request));
      memory.push(await residentMemory(redress.api.origin));
    }
    console.info(`${String(examination.tally)}\nMiB: ${memory.join(' ')}`);
    expect(examination.findings.described.join('\n\n')).toBe('');
    expect(growth(memory.slice(WARM_UP / LOOK_EVERY))).toBeLessThan(MAY_GROW);
  },
  60_000 + REQUESTS * 100,
);

it('requests that never come to an end are given up with a problem, while others are answered', async () => {
  const token = surroundings.people.tokens.intake ?? '';
  const slow = slowRequests(redress.api.origin, token, SLOW_OF_EACH_KIND);
  for (const operation of operations) await examination.askUntilCarriedOut(permittedRequests(operation, 1, surroundings));
  for (const { request, ...answer } of await slow) {
    expect([request, answer]).toEqual([
      request,
      {
        status: 'HTTP/1.1 408 Request Timeout',
        contentType: 'application/problem+json',
        body: expect.objectContaining({ type: '/problems/request-timeout', status: 408, code: 'request-timeout' }) as object,
      },
    ]);
  }
  expect(examination.findings.described.join('\n\n')).toBe('');
}, 120_000);
