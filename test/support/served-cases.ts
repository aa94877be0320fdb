import { ReadStore } from '@platform/read-store';
import { openStreams } from '@redress/installation';
import { complaint } from './examples';
import { writeStaffFile, type Recorded } from './duty-laboratory';
import { Person } from './office';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from './redress';

/** Received so long ago that acknowledgement and plan are both missed, for the first time and by several working days. */
const longAgo = { receivedAt: '2026-01-12T09:00:00Z', backdatedBecause: 'The notes were lost.' };
const managers = { accountManager: 's.dijkstra', serviceManager: 'k.visser' };

/** The real program with an own installation, cases that are late from the start, and what its log says of them. */
export class ServedCases {
  readonly ids: string[] = [];
  private readonly log;
  private redress: Redress | undefined;

  private constructor(private readonly installation: Installation) {
    this.log = openStreams(String(installation.env.EVENTSTORE_URL), String(installation.env.STREAM_CATEGORY));
  }

  /** @param more settings beside those of the stores and the staff */
  static async prepare(more: Readonly<Record<string, string>>): Promise<ServedCases> {
    const { dataDir, env } = await newInstallation();
    return new ServedCases({ dataDir, env: { ...env, AUTOMATIONS: 'on', STAFF_FILE: await writeStaffFile(dataDir), ...more } });
  }

  async start(): Promise<void> {
    this.redress = await Redress.start(this.installation);
  }

  /** The program that runs. @throws Error when none was started */
  get program(): Redress {
    if (!this.redress) throw new Error('the program was not started');
    return this.redress;
  }

  /** A case comes in that is late by weeks. */
  async newCase(): Promise<string> {
    const handler = new Person(this.program.api, await tokenFor(this.installation, 'handler', 'a.jansen'));
    const { status, body } = await handler.brings('complaints', { ...complaint, ...longAgo, ...managers });
    if (status !== 201) throw new Error(`no case was made: ${JSON.stringify(body)}`);
    this.ids.push(String(body.id));
    return String(body.id);
  }

  /** Everything that is recorded of a case. */
  async events(id: string): Promise<readonly Recorded[]> {
    const stored = await this.log.streams.read(id);
    return stored.map(({ event, metadata }) => ({ ...event, at: metadata.occurredAt }));
  }

  /** A figure of the program's metrics, over all its labels; 0 before there is any. */
  async figure(name: string): Promise<number> {
    const response = await fetch(`${this.program.api.origin}/metrics`);
    const lines = (await response.text()).split('\n').filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`));
    return lines.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0);
  }

  /** So much time passes that nobody who died keeps anything waiting. */
  async leasesEnd(): Promise<void> {
    const store = new ReadStore(String(this.installation.env.MONGODB_URL));
    const past = new Date(0).toISOString();
    await store.collection('duty-runs').updateMany({ leaseUntil: { $gt: past } }, { $set: { leaseUntil: past } });
    await store.close();
  }

  get category(): string {
    return String(this.installation.env.STREAM_CATEGORY);
  }

  get dataDir(): string {
    return this.installation.dataDir;
  }

  async close(): Promise<void> {
    await this.redress?.stop();
    await this.log.log.close();
    await removeInstallation(this.installation);
  }
}
