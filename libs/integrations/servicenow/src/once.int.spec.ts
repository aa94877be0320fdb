import { randomBytes } from 'node:crypto';
import { OutsideFailure, type CaseRecord, type CaseStep, type LinkedRecord } from '@redress/complaints';
import fc from 'fast-check';
import type { Fault } from '../../../../test/support/servicenow/faults';
import { SETTLED_AFTER, type ServiceNowRegister } from './index';
import { byToken, complaint, complaintTable, passTime, registerAt, ServiceNowStub, step, stopClock } from './testing';

const seed = Number(process.env.SEED ?? randomBytes(4).readInt32LE());
const SCRIPTS = 100;
const MOST_ATTEMPTS = 100;

const ambiguous = ['none', 'reset', 'cut-off', 'html', 'cancelled', '500', '502'] as const;
const definite = ['401', '403-acl', '403-business-rule', '404', '429-retry-after', '429-reset', '429-bare', '503'] as const;
const faults: readonly Fault[] = [
  ...ambiguous.flatMap((answer) => (['at-once', 'late', 'never'] as const).map((does) => ({ does, answer }))),
  ...definite.map((answer) => ({ does: 'never' as const, answer })),
];

/** What happens to the worker after a failure. */
const aftermaths = ['waits', 'is-hurried', 'dies'] as const;

const scripts = fc.record({
  faults: fc.array(fc.option(fc.constantFrom(...faults), { nil: undefined, freq: 3 }), { maxLength: 30 }),
  aftermaths: fc.array(fc.constantFrom(...aftermaths), { minLength: 1, maxLength: 10 }),
  /** Which pieces of work are done once more after they succeeded. */
  repeated: fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
});

const road: readonly CaseStep[] = [
  step('registered', 'e1', { note: 'Geregistreerd.' }),
  step('acknowledged', 'e2', { note: 'De klant weet ervan.' }),
  step('planned', 'e3', { note: 'Er is een plan.' }),
  step('resolved', 'e4', { note: 'Opgelost.', resolution: 'De mailserver is vervangen.' }),
  step('closed', 'e5', { note: 'Gesloten.' }),
];
const cases: readonly CaseRecord[] = ['KL-00000-00001', 'KL-00000-00002'].map((reference) => ({ ...complaint, reference }));

/** Does work as the worker would: again and again, and once more when a message came twice. */
class Worker {
  private attempts = 0;
  private pieces = 0;
  private register: ServiceNowRegister | undefined;

  constructor(
    private readonly stub: ServiceNowStub,
    private readonly script: { readonly aftermaths: readonly string[]; readonly repeated: readonly boolean[] },
  ) {}

  async do<Value>(work: (register: ServiceNowRegister) => Promise<Value>): Promise<Value> {
    const { repeated } = this.script;
    const value = await this.untilDone(work);
    if (repeated[this.pieces++ % repeated.length]) await this.untilDone(work);
    return value;
  }

  private async untilDone<Value>(work: (register: ServiceNowRegister) => Promise<Value>): Promise<Value> {
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      try {
        this.register ??= await registerAt(this.stub, { credentials: byToken });
        return await work(this.register);
      } catch (error) {
        if (!(error instanceof OutsideFailure)) throw error;
        this.afterwards(error, attempt);
      }
    }
    throw new Error(`not done after ${MOST_ATTEMPTS} attempts`);
  }

  private afterwards({ retryAt = 0 }: OutsideFailure, attempt: number): void {
    const { aftermaths: list } = this.script;
    const aftermath = list[this.attempts++ % list.length];
    if (aftermath === 'dies') this.register = undefined;
    const asked = { waits: retryAt - Date.now(), 'is-hurried': 0, dies: SETTLED_AFTER }[String(aftermath)] ?? 0;
    passTime(Math.max(asked, Math.min(1_000 * 2 ** attempt, 400_000)));
  }
}

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
        const worker = new Worker(stub, script);
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
