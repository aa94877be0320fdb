import { randomBytes } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createLogger } from '@platform/observability';
import { Projector, unobserved, ViewBehind } from '@platform/read-store';
import type { ComplaintEvent } from '@redress/complaints';
import { closeInstallation, openInstallation, readInstallationSettings, type Installation } from '@redress/installation';
import { Acts, type Act } from '../../apps/ops/src/load-demo/acts';
import { DutyChanges } from '../../apps/worker/src/duty-changes';
import { openOutsideWorld, type OpenedWorld } from '../../apps/worker/src/outside-world';
import { eventually } from './eventually';
import { newInstallation, removeInstallation } from './redress';
import { TestTime } from './test-time';
import { WorkerInProcess, type WorkerTerms } from './worker-in-process';

export const MINUTE = 60_000;
const CAUGHT_UP_WITHIN = 120_000;

/** Those who are sent mail. */
const staff = [
  { id: 'a.jansen', name: 'Anouk Jansen', email: 'a.jansen@provider.example', roles: ['handler'], language: 'nl' },
  { id: 's.dijkstra', name: 'Sem Dijkstra', email: 's.dijkstra@provider.example', roles: ['account-manager'], language: 'nl' },
  { id: 'k.visser', name: 'Karin Visser', email: 'k.visser@provider.example', roles: ['service-manager'], language: 'en' },
];

/** Writes the file that `STAFF_FILE` names. @returns its path */
export const writeStaffFile = async (dataDir: string): Promise<string> => {
  const file = path.join(dataDir, 'staff.json');
  await writeFile(file, JSON.stringify(staff));
  return file;
};

/** An event of a case, and when it was recorded. */
export type Recorded = ComplaintEvent & { readonly at: string };

/** How an installation begins. */
export interface Beginning {
  /** The instant at which it begins, RFC 3339 UTC. */
  readonly at: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** An installation whose time only the test moves. Its views are kept up to date; duties are done when a worker is told to look around. */
export class DutyLaboratory {
  private readonly ending = new AbortController();
  private readonly workers: WorkerInProcess[] = [];
  private readonly changes: DutyChanges;
  private readonly projecting: Promise<void>;
  readonly acts: Acts;

  private constructor(
    readonly time: TestTime,
    readonly installation: Installation,
    private readonly world: OpenedWorld,
  ) {
    const { readStore: store, streams, projected: views, terms } = installation;
    this.projecting = new Projector({ store, streams, views, observer: unobserved }).run(this.ending.signal);
    this.changes = new DutyChanges(installation);
    this.acts = new Acts(terms);
  }

  static async open({ at, env = {} }: Beginning): Promise<DutyLaboratory> {
    const { dataDir, env: stores } = await newInstallation();
    const own = { KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'), STAFF_FILE: await writeStaffFile(dataDir) };
    const time = new TestTime(at);
    const settings = readInstallationSettings({ ...stores, ...own, ...env });
    const world = await openOutsideWorld(settings, createLogger({ level: 'silent' }));
    return new DutyLaboratory(time, await openInstallation(settings, time), world);
  }

  /** Another worker, on the same machine: the clocks are the same. */
  async startWorker(terms: Partial<WorkerTerms> = {}): Promise<WorkerInProcess> {
    const worker = await WorkerInProcess.start(this.installation, this.world, { clocks: this.time, ...terms });
    this.workers.push(worker);
    return worker;
  }

  /** Begins a case. @returns its reference */
  async begins({ by, name, body, ruleFor }: Act): Promise<string> {
    const { id } = await this.installation.complaints.create({ name, body }, { actor: by, correlationId: name }, ruleFor);
    return id;
  }

  /** Somebody does something with a case, now. */
  async does(id: string, { by, name, body, ruleFor }: Act): Promise<void> {
    await this.installation.complaints.decide(id, { name, body }, { actor: by, correlationId: name }, ruleFor(id));
  }

  /** Waits until it is known what follows from everything in the log. */
  async caughtUp(): Promise<void> {
    const isKnown = async (): Promise<boolean> => {
      try {
        await this.changes.caughtUp(this.ending.signal);
        return true;
      } catch (error) {
        if (error instanceof ViewBehind) return false;
        throw error;
      }
    };
    await eventually(isKnown, CAUGHT_UP_WITHIN);
  }

  /** All workers look around at the same time, and again until nothing is left to do at this instant. */
  async settled(): Promise<void> {
    for (;;) {
      const attempts = await Promise.all(this.workers.map((worker) => worker.looksAround()));
      if (attempts.every((count) => count === 0)) return;
      await this.caughtUp();
    }
  }

  /** Time goes on until an instant, in steps; what is due is done a millisecond before each and at each. @param until RFC 3339 UTC */
  async goesOnUntil(until: string, step = 30 * MINUTE): Promise<void> {
    const end = Date.parse(until);
    while (this.time.wall() < end) {
      const passing = Math.min(step, end - this.time.wall());
      this.time.pass(passing - 1);
      await this.settled();
      this.time.pass(1);
      await this.settled();
    }
  }

  /** Everything that is recorded of a case. */
  async events(id: string): Promise<readonly Recorded[]> {
    const stored = await this.installation.streams.read(id);
    return stored.map(({ event, metadata }) => ({ ...event, at: metadata.occurredAt }));
  }

  /** The letters that left, as files. */
  async letters(): Promise<readonly string[]> {
    return (await readdir(path.join(this.installation.settings.dataDir, 'outbox'))).filter((file) => file.endsWith('.eml'));
  }

  async close(): Promise<void> {
    this.ending.abort();
    await this.projecting;
    for (const worker of this.workers) await worker.close();
    this.world.close();
    const { settings, readStore } = this.installation;
    await readStore.database.dropDatabase();
    await closeInstallation(this.installation);
    await removeInstallation({ dataDir: settings.dataDir, env: {} });
  }
}
