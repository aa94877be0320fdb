import { randomBytes } from 'node:crypto';
import type { CaseRecord, LinkedRecord } from '@redress/complaints';
import fc from 'fast-check';
import { faultScripts, faultsWith } from '../../../../test/support/outside/fault-scripts';
import { StubbornWorker } from '../../../../test/support/outside/stubborn-worker';
import { SETTLED_AFTER } from './index';
import { byToken, complaint, complaintTable, passTime, registerAt, road, ServiceNowStub, stopClock } from './testing';

const seed = Number(process.env.SEED ?? randomBytes(4).readInt32LE());
const SCRIPTS = 100;

const scripts = faultScripts(faultsWith(['401', '403-acl', '403-business-rule', '404', '429-retry-after', '429-reset', '429-bare', '503']));
const cases: readonly CaseRecord[] = ['KL-00000-00001', 'KL-00000-00002'].map((reference) => ({ ...complaint, reference }));

/** Every effect whose note stands in the journal of a record, as often as it does. */
const told = (stub: ServiceNowStub, record: LinkedRecord): readonly string[] =>
  stub.records
    .journal(record.recordId.split('/')[1] ?? '', 'work_notes')
    .flatMap(({ value = '' }) => value.match(/(?<=\[#redress-)e\d/g) ?? []);

describe('whatever goes wrong on the way', () => {
  beforeAll(() => {
    console.info(`SEED=${seed}`);
    stopClock('2026-05-04T08:00:00.000Z');
  });
  afterAll(() => {
    jest.useRealTimers();
  });

  it('there is one record of each complaint, told of each step once', async () => {
    const property = fc.asyncProperty(scripts, async (script) => {
      const stub = await ServiceNowStub.start();
      try {
        stub.faults.push(...script.faults);
        const startRegister = () => registerAt(stub, { credentials: byToken });
        const worker = new StubbornWorker({ startRegister, settledAfter: SETTLED_AFTER }, script);
        for (const one of cases) {
          const record = await worker.do((register) => register.link(one));
          for (const next of road) await worker.do((register) => register.tell(record, next));
          passTime(SETTLED_AFTER);
          stub.settle();
          expect(told(stub, record)).toEqual(['e1', 'e2', 'e3', 'e4', 'e5']);
        }
        const there = stub.records.all(complaintTable);
        expect(there.map(({ correlation_id, state, close_notes }) => ({ correlation_id, state, close_notes }))).toEqual(
          cases.map(({ reference }) => ({
            correlation_id: `redress:${reference}`,
            state: '3',
            close_notes: 'De mailserver is vervangen.',
          })),
        );
      } finally {
        await stub.stop();
      }
    });
    await fc.assert(property, { seed, numRuns: SCRIPTS });
  }, 120_000);
});
