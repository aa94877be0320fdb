import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ACCOUNT } from '../../../../test/support/outside/sign-in';
import { PctStub } from '../../../../test/support/pct/pct-stub';
import { PctRegister, readPct, type HttpPct, type PctConfiguration } from './index';

export { complaint, road, step } from '../../../../test/support/outside/cases';
export { failure, failureOf } from '../../../../test/support/outside/failures';
export { passTime, stopClock } from '../../../../test/support/outside/stopped-clock';
export { PctStub };

export type Content = Readonly<Record<string, unknown>>;

/** The example of the README, with these parts instead of its own; undefined: without that part. */
export const example = async (changes: Content = {}): Promise<Content> => {
  const readme = await readFile(path.join(__dirname, '../README.md'), 'utf8');
  const [, json = ''] = /^```json\n(.+?)^```$/ms.exec(readme) ?? [];
  return { ...(JSON.parse(json) as Content), ...changes };
};

/** The same, its operations changed. */
export const withOperations = async (changes: Content): Promise<Content> => {
  const { operations } = await example();
  return { operations: { ...(operations as Content), ...changes } };
};

/** What a file with this text comes to. */
export const readText = async (
  text: string,
  env: NodeJS.ProcessEnv = { PCT_CLIENT_SECRET: 'geheim' },
): Promise<PctConfiguration | undefined> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'redress-pct-'));
  try {
    const pctFile = path.join(folder, 'pct.json');
    await writeFile(pctFile, text);
    return await readPct({ pctFile }, env);
  } finally {
    await rm(folder, { recursive: true });
  }
};

export const byKey = { kind: 'header', name: 'X-Api-Key', value: ACCOUNT.apiKey };

/** The system, as the example describes it. */
export const pctAt = async (stub: PctStub, changes: Content = {}): Promise<HttpPct> => {
  const content = await example({ baseUrl: new URL('/api', stub.url).href, auth: byKey, requestsPerMinute: undefined, ...changes });
  const pct = await readText(JSON.stringify(content));
  if (pct?.mode !== 'http') throw new Error('the example is not for HTTP');
  return pct;
};

/** A register that speaks to the system. */
export const registerAt = async (stub: PctStub, changes: Content = {}): Promise<PctRegister> =>
  new PctRegister(await pctAt(stub, changes), stub.timeLimit);
