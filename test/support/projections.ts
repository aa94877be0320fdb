import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { Rebuilding, unobserved, type Difference } from '@platform/read-store';
import { closeInstallation, openInstallation, readInstallationSettings, type Installation } from '@redress/installation';
import { ToolRun } from '../tools/tool-run';
import { newInstallation, removeInstallation } from './redress';

const PROGRAM = path.resolve(__dirname, '../../dist/apps/projector/src/main.js');

/** What the projector program prints when it has come so far. */
export const LEADS = 'this process projects';
export const HAS_CAUGHT_UP = 'the views have caught up';

/** An installation whose log and views the test itself has at hand, and on which it runs projector programs. */
export class ViewLaboratory {
  private constructor(
    private readonly dataDir: string,
    private readonly env: Readonly<Record<string, string>>,
    readonly installation: Installation,
  ) {}

  static async open(): Promise<ViewLaboratory> {
    const { dataDir, env } = await newInstallation();
    const complete = { ...env, KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'), PORT: '0' };
    return new ViewLaboratory(dataDir, complete, await openInstallation(readInstallationSettings(complete)));
  }

  /** Starts the real projector program as a process of its own. */
  startProjector(more: Readonly<Record<string, string>> = {}): ToolRun {
    const env = { ...process.env, ...this.env, ...more };
    return new ToolRun(spawn(process.execPath, [PROGRAM], { env, stdio: ['ignore', 'pipe', 'pipe'] }));
  }

  /** What differs between the views and a fresh fold of the log, by view. */
  async differences(): Promise<Readonly<Record<string, readonly Difference[] | undefined>>> {
    const { readStore: store, streams, projected } = this.installation;
    const rebuilding = new Rebuilding({ store, streams, observer: unobserved });
    const found: Record<string, readonly Difference[] | undefined> = {};
    for (const view of projected) found[view.name] = await rebuilding.verify(view, { read: () => undefined, compared: () => undefined });
    return found;
  }

  /** How many documents each view has. */
  async documents(): Promise<Readonly<Record<string, number>>> {
    const { views, projected } = this.installation;
    const count = async (view: (typeof projected)[number]) => [view.name, await (await views.collectionOf(view)).countDocuments()] as const;
    return Object.fromEntries(await Promise.all(projected.map(count)));
  }

  /** The same for each view. */
  ofEach<Value>(value: Value): Readonly<Record<string, Value>> {
    return Object.fromEntries(this.installation.projected.map(({ name }) => [name, value]));
  }

  async close(): Promise<void> {
    await this.installation.readStore.database.dropDatabase();
    await closeInstallation(this.installation);
    await removeInstallation({ dataDir: this.dataDir, env: this.env });
  }
}
