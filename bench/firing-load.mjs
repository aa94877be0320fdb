// Deadlines that are found and recorded as missed, and the same reads and appends without anything around them.
import { randomBytes, randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent, START } from '@eventstore/db-client';
import { built } from '../tools/lib/built.mjs';
import { inLanes } from './lanes.mjs';
import { lateCases, projectDuties } from './late-cases.mjs';

const { deadlineEffect, decideRecordDeadline } = built('libs/complaints/src');
const { TaskWorker } = built('libs/platform/jobs/src');

const CASES = 400;
const SYSTEM = { id: 'redress', role: 'system' };

export class FiringLoad {
  #installation;
  #client;

  constructor(installation) {
    this.#installation = installation;
    this.#client = EventStoreDBClient.connectionString(installation.settings.eventStoreUrl);
  }

  /** Misses per second of a worker that looks around. */
  async fireRate() {
    await lateCases(this.#installation, CASES);
    await projectDuties(this.#installation);
    let recorded = 0;
    const worker = this.#worker(() => (recorded += 1));
    const begin = performance.now();
    await worker.sweep();
    const rate = perSecond(recorded, begin);
    await projectDuties(this.#installation);
    if (recorded !== CASES) throw new Error(`${recorded} misses were recorded instead of ${CASES}`);
    return rate;
  }

  /** Pairs of a read of such a stream and an append of such an event per second. */
  async rawRate() {
    const recorded = await this.#example();
    const streams = Array.from({ length: CASES }, () => `bench${randomBytes(8).toString('hex')}-1`);
    const copies = () => recorded.map(({ type, data, metadata }) => jsonEvent({ type, data, metadata }));
    await inLanes(streams, (stream) => this.#client.appendToStream(stream, copies(), { expectedRevision: 'no_stream' }));
    const missed = { type: 'DeadlineMissed', data: { ...MISSED, effect: randomUUID() }, metadata: recorded.at(-1).metadata };
    const begin = performance.now();
    await inLanes(streams, async (stream) => {
      const events = await this.#client.readStream(stream, { fromRevision: START }).toArray();
      await this.#client.appendToStream(stream, jsonEvent(missed), { expectedRevision: events.at(-1).event.revision });
    });
    return perSecond(CASES, begin);
  }

  /** The events of a case whose acknowledgement is due. It is done away with at once. */
  async #example() {
    const [id] = await lateCases(this.#installation, 1);
    const recorded = await this.#installation.streams.recorded(id);
    await projectDuties(this.#installation);
    await this.#worker(() => undefined).sweep();
    return recorded;
  }

  async close() {
    await this.#client.dispose();
  }

  #worker(noted) {
    const { duties: tasks, dutyRuns: runs } = this.#installation;
    const act = async (duty) => {
      await this.#record(duty);
      noted();
      return { kind: 'done' };
    };
    const observer = { attempted() {}, interrupted: fail, paused: () => fail(new Error('the clock jumped')), repaired() {} };
    const clock = { now: () => new Date().toISOString() };
    return new TaskWorker({ tasks, runs, hands: { act, giveUp: () => Promise.resolve() }, clock, observer, attempts: 1 });
  }

  /** As the handler of the command does it. */
  #record({ caseId, kind, about }) {
    const { complaints, terms } = this.#installation;
    const [deadline, ...numbers] = about.split('-');
    const [round, promise, level] = numbers.map(Number);
    const rung = { type: kind, deadline, round, promise, level };
    const effect = deadlineEffect(caseId, rung);
    const context = { actor: SYSTEM, correlationId: randomUUID() };
    return complaints.decide(caseId, { name: 'record-deadline', body: rung }, context, (complaint, now) =>
      decideRecordDeadline({ ...rung, effect, now, calendar: terms.calendar }, complaint),
    );
  }
}

const MISSED = { deadline: 'acknowledgement', round: 1, promise: 1, level: 1, dueAt: '2026-01-13T23:00:00.000Z' };

const perSecond = (count, begin) => (count / (performance.now() - begin)) * 1000;

function fail(error) {
  throw error;
}
