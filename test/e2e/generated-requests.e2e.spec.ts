import { randomBytes } from 'node:crypto';
import { inParallel } from '../support/in-parallel';
import { Contract } from '../support/openapi/answers/contract';
import { operationsOf, type Operation } from '../support/openapi/document/operations';
import { tokensByRole } from '../support/openapi/run/askers';
import { Examination } from '../support/openapi/run/examination';
import { preparedCases } from '../support/openapi/run/prepared-cases';
import { permittedRequests, plannedRequests, type Surroundings } from '../support/openapi/run/request-plan';
import { newInstallation, Redress, removeInstallation, type Installation } from '../support/redress';

const REQUESTS = Number(process.env.REQUESTS ?? 10_000);
const IN_FLIGHT = 16;
const CASES_IN_EACH_STATE = 20;
/** So often a valid request may fail for what the rules know and the document does not: the state of the case, another role, a date. */
const ATTEMPTS = 200;
const seed = Number(process.env.SEED ?? randomBytes(4).readInt32LE());

let installation: Installation;
let redress: Redress;
let operations: readonly Operation[];
let surroundings: Surroundings;
let examination: Examination;

beforeAll(async () => {
  console.info(`SEED=${String(seed)} REQUESTS=${String(REQUESTS)}`);
  installation = await newInstallation('own');
  redress = await Redress.start(installation);
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

it(`${String(REQUESTS)} valid, borderline and hostile requests to all operations are answered as the OpenAPI document says`, async () => {
  await inParallel(plannedRequests(operations, REQUESTS, surroundings), IN_FLIGHT, (request) => examination.ask(request));
  console.info(String(examination.tally));
  expect(examination.findings.described.join('\n\n')).toBe('');
}, 300_000);
