import { randomBytes } from 'node:crypto';
import { Agent } from 'node:http';
import { Contract } from '../support/openapi/document/contract';
import { operationsOf } from '../support/openapi/document/operations';
import { tokensByRole } from '../support/openapi/run/askers';
import { Findings } from '../support/openapi/run/findings';
import { inParallel } from '../support/openapi/run/in-parallel';
import { preparedCases } from '../support/openapi/run/prepared-cases';
import { plannedRequests } from '../support/openapi/run/request-plan';
import { send } from '../support/openapi/run/send';
import { Tally } from '../support/openapi/run/tally';
import { newInstallation, Redress, removeInstallation, type Installation } from '../support/redress';

const REQUESTS = Number(process.env.REQUESTS ?? 10_000);
const IN_FLIGHT = 24;
const CASES_IN_EACH_STATE = 20;
const seed = Number(process.env.SEED ?? randomBytes(4).readInt32LE());

let installation: Installation;
let redress: Redress;
let agent: Agent;

beforeAll(async () => {
  console.info(`SEED=${String(seed)} REQUESTS=${String(REQUESTS)}`);
  installation = await newInstallation('own');
  redress = await Redress.start(installation);
  agent = new Agent({ keepAlive: true, maxSockets: IN_FLIGHT });
}, 60_000);
afterAll(async () => {
  agent.destroy();
  await redress.stop();
  await removeInstallation(installation);
});

it(`${String(REQUESTS)} requests made from the OpenAPI document, valid, on the edge and hostile, are answered as it says`, async () => {
  const operations = operationsOf((await redress.api.get('/api/openapi.json')).body);
  const tokens = await tokensByRole(installation);
  const cases = await preparedCases(redress.api, tokens, CASES_IN_EACH_STATE);
  const planned = plannedRequests(operations, { tokens, cases }, { total: REQUESTS, now: new Date(), seed });
  const contract = new Contract(operations);
  const findings = new Findings();
  const tally = new Tally(operations);

  await inParallel(planned, IN_FLIGHT, async (request) => {
    const answer = await send(redress.api.origin, agent, request.request).catch((error: unknown) => String(error));
    if (typeof answer === 'string') {
      findings.add(request, `there is no answer: ${answer}`);
    } else {
      tally.add(request.operation, answer.status);
      contract.objections(request.request, answer).forEach((objection) => findings.add(request, objection));
    }
  });

  console.info(String(tally));
  expect(findings.described.join('\n\n')).toBe('');
  expect(tally.neverSucceeded).toEqual([]);
}, 240_000);
