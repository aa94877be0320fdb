import { randomBytes } from 'node:crypto';
import { OutsideFailure, type CaseRecord, type LinkedRecord } from '@redress/complaints';
import fc from 'fast-check';
import { faultScripts, faultsWith, type FaultScript } from '../../../../test/support/outside/fault-scripts';
import type { Fault } from '../../../../test/support/outside/faults';
import { StubbornWorker } from '../../../../test/support/outside/stubborn-worker';
import { PctRegister, type HttpPct } from './index';
import { complaint, passTime, pctAt, PctStub, road, stopClock, withOperations, type Content } from './testing';

const seed = Number(process.env.SEED ?? randomBytes(4).readInt32LE());
const SCRIPTS = 60;

type Script = FaultScript<Fault>;

const scripts = faultScripts(faultsWith(['401', '404', '429-retry-after', '429-reset', '429-bare', '503']));
const cases: readonly CaseRecord[] = ['KL-00000-00001', 'KL-00000-00002'].map((reference) => ({ ...complaint, reference }));
/** No two steps have the same effect id, whatever they are steps of. */
const stepsOf = ({ reference }: CaseRecord) => road.map((one) => ({ ...one, effect: `${reference}-${one.effect}` }));
const references = cases.map(({ reference }) => reference);

/** Does something with a system that goes wrong by the script, and with those who work with it. */
const withSystem = async (
  script: Script,
  honoursIdempotencyKey: boolean,
  run: (stub: PctStub, worker: StubbornWorker<PctRegister>) => Promise<void>,
): Promise<void> => {
  const stub = await PctStub.start();
  try {
    stub.honoursIdempotencyKey = honoursIdempotencyKey;
    stub.faults.push(...script.faults);
    const pct = await pctFor(stub, honoursIdempotencyKey);
    await run(
      stub,
      new StubbornWorker({ startRegister: () => new PctRegister(pct, stub.timeLimit), settledAfter: pct.settledAfter }, script),
    );
  } finally {
    await stub.stop();
  }
};

/** Of a system that honours the key, nothing can be looked up. */
const pctFor = async (stub: PctStub, honoursIdempotencyKey: boolean): Promise<HttpPct> =>
  pctAt(stub, honoursIdempotencyKey ? { honoursIdempotencyKey, ...(await blind()) } : {});
const blind = (): Promise<Content> => withOperations({ lookup: undefined, told: undefined });

const settled = (stub: PctStub): void => {
  passTime(90_000);
  stub.settle();
};
const made = (stub: PctStub) => stub.cases.all.map(({ values }) => values.externalReference);
const told = (stub: PctStub) => stub.cases.all.map(({ notes }) => notes.map(({ marker }) => marker));

describe('whatever goes wrong on the way', () => {
  beforeAll(() => {
    console.info(`SEED=${seed}`);
    stopClock('2026-05-04T08:00:00.000Z');
  });
  afterAll(() => {
    jest.useRealTimers();
  });

  it.each([
    ['can be asked what it did', false],
    ['honours the key', true],
  ])(
    'there is one record of each complaint, told of each step once: in a system that %s',
    async (_, honoursIdempotencyKey) => {
      const property = fc.asyncProperty(scripts, (script) =>
        withSystem(script, honoursIdempotencyKey, async (stub, worker) => {
          for (const one of cases) {
            const record = await worker.do((register) => register.link(one));
            for (const next of stepsOf(one)) await worker.do((register) => register.tell(record, next));
          }
          settled(stub);
          expect(made(stub)).toEqual(references);
          expect(told(stub)).toEqual(cases.map((one) => stepsOf(one).map(({ effect }) => effect)));
        }),
      );
      await fc.assert(property, { seed, numRuns: SCRIPTS });
    },
    120_000,
  );

  it('nothing is done twice, and what is not known is left to a person: in a system that can do neither', async () => {
    const property = fc.asyncProperty(scripts, async ({ faults }) => {
      const stub = await PctStub.start();
      try {
        stub.faults.push(...faults);
        const register = new PctRegister(await pctAt(stub, await blind()), stub.timeLimit);
        const outcomes: (LinkedRecord | 'left-to-a-person')[] = [];
        for (const one of cases) outcomes.push(await untilKnown(() => register.link(one)));
        settled(stub);
        const certain = references.filter((_, index) => outcomes[index] !== 'left-to-a-person');
        expect(made(stub)).toEqual([...new Set(made(stub))]);
        expect(made(stub)).toEqual(expect.arrayContaining(certain));
      } finally {
        await stub.stop();
      }
    });
    await fc.assert(property, { seed, numRuns: SCRIPTS });
  }, 120_000);
});

/** As the worker does it: again, unless somebody has to look. */
const untilKnown = async <Value>(work: () => Promise<Value>): Promise<Value | 'left-to-a-person'> => {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof OutsideFailure)) throw error;
      if (error.kind === 'diverged') return 'left-to-a-person';
      passTime(Math.max((error.retryAt ?? 0) - Date.now(), 400_000));
    }
  }
};
