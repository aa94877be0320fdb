// Bells that are put back after Redis has lost them, and the same jobs added without anything around them.
import { randomBytes, randomUUID } from 'node:crypto';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { built } from '../tools/lib/built.mjs';
import { lateCases, projectDuties } from './late-cases.mjs';

const { BullBell, TaskRounds } = built('libs/platform/jobs/src');

const CASES = 10_000;
const BELLS_PER_CASE = 2;
const BULK = 1_000;
const IN_A_MONTH = 30 * 86_400_000;
const silent = { rung: () => Promise.resolve(undefined), isThere() {}, isGone() {} };

export class ArmingLoad {
  #installation;
  #redis;
  #bell;
  #queue;
  #client;

  /** Makes the view of cases of which two deadlines are open. */
  static async start(installation, redis) {
    const load = new ArmingLoad();
    load.#installation = installation;
    load.#redis = redis;
    load.#bell = await BullBell.open({ url: redis.url, prefix: '{bench}', listener: silent });
    load.#client = new Redis(redis.url);
    load.#queue = new Queue('duties', { prefix: '{raw}', connection: load.#client, skipVersionCheck: true });
    await load.#fill();
    return load;
  }

  /** Bells per second that are put back. */
  async armRate() {
    await this.#redis.flush();
    const { duties: tasks, dutyRuns: runs } = this.#installation;
    let added = 0;
    const observer = { repaired: (bells) => (added = bells.added) };
    const begin = performance.now();
    await new TaskRounds({ tasks, worker: undefined, runs, bell: this.#bell, observer }).reconcile();
    return perSecond(added, begin);
  }

  /** Jobs per second that BullMQ adds. */
  async addRate() {
    await this.#redis.flush();
    const opts = () => ({ jobId: randomUUID(), delay: IN_A_MONTH, removeOnComplete: true, removeOnFail: true });
    const jobs = Array.from({ length: CASES * BELLS_PER_CASE }, () => ({ name: 'due', data: {}, opts: opts() }));
    const begin = performance.now();
    for (let at = 0; at < jobs.length; at += BULK) await this.#queue.addBulk(jobs.slice(at, at + BULK));
    return perSecond(jobs.length, begin);
  }

  async close() {
    await this.#bell.close();
    await this.#queue.close();
    this.#client.disconnect();
  }

  /** Copies of a real row with other ids: recording as many cases would take much longer. */
  async #fill() {
    const [id] = await lateCases(this.#installation, 1);
    await projectDuties(this.#installation);
    const { views, projected } = this.#installation;
    const collection = await views.collectionOf(projected.find(({ name }) => name === 'duties'));
    const row = await collection.findOne({ _id: id });
    const nextDueAt = new Date(Date.now() + IN_A_MONTH).toISOString();
    const copy = () => {
      const waiting = row.document.waiting.map((duty) => ({ ...duty, dueAt: nextDueAt, id: randomUUID() }));
      return { ...row, _id: `KL-${randomBytes(5).toString('hex')}`, document: { ...row.document, waiting, nextDueAt } };
    };
    for (let at = 0; at < CASES; at += BULK) await collection.insertMany(Array.from({ length: BULK }, copy));
  }
}

const perSecond = (count, begin) => (count / (performance.now() - begin)) * 1000;
