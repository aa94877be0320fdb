import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CommandBus, type Command } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import { Clock } from '@platform/decider';
import { Identity, type EventMetadata } from '@platform/event-store';
import { InstallationModule, openInstallation, readInstallationSettings, type Installation } from '@redress/installation';
import { eventStoreUrl } from '../../../../test/support/event-store-url';
import { ComplaintStream } from '../complaint/complaint-stream';
import { ComplaintsModule } from '../complaints.module';

/** A clock that somebody sets. */
export class SetClock extends Clock {
  constructor(private instant: string) {
    super();
  }

  now(): string {
    return this.instant;
  }

  /** @param instant RFC 3339 UTC with milliseconds */
  set(instant: string): void {
    this.instant = instant;
  }
}

/** An event as it is stored, its personal fields opened. */
export interface OpenedEvent {
  readonly type: string;
  readonly data: unknown;
  readonly metadata: EventMetadata;
}

/** The module of the domain as a process runs it, on the event store of the tests: with a category and keys of its own, and a clock that is set by hand. */
export class RunningProcedure {
  private constructor(
    private readonly module: TestingModule,
    readonly installation: Installation,
    readonly clock: SetClock,
  ) {}

  static async start(): Promise<RunningProcedure> {
    const settings = readInstallationSettings({
      DATA_DIR: await mkdtemp(path.join(tmpdir(), 'redress-procedure-')),
      EVENTSTORE_URL: eventStoreUrl(),
      MONGODB_URL: 'mongodb://127.0.0.1:27017/not-asked',
      STREAM_CATEGORY: `complaint${randomBytes(6).toString('hex')}`,
      KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    });
    const opened = await openInstallation(settings);
    const clock = new SetClock('2026-06-01T08:00:00.000Z');
    const { streams, sealed: sealer, secret } = opened;
    const complaints = new ComplaintStream({ streams, sealer, identity: new Identity(secret.keyFor('identity')), clock });
    const installation = { ...opened, clock, complaints };
    const module = await Test.createTestingModule({ imports: [InstallationModule.forRoot(installation), ComplaintsModule] }).compile();
    return new RunningProcedure(await module.init(), installation, clock);
  }

  /** Sends a command through the bus, as a controller, timer or connector would. */
  execute<Result>(command: Command<Result>): Promise<Result> {
    return this.module.get(CommandBus).execute(command);
  }

  /** The events of a case, oldest first. */
  async eventsOf(id: string): Promise<readonly OpenedEvent[]> {
    const { streams, sealed } = this.installation;
    const stored = await streams.read(id);
    return Promise.all(
      stored.map(async ({ event, metadata }) => ({
        type: event.type,
        data: await sealed.open(streams.streamOf(id), event.data),
        metadata,
      })),
    );
  }

  async stop(): Promise<void> {
    await this.module.close();
    await this.installation.log.close();
    await rm(this.installation.settings.dataDir, { recursive: true, force: true });
  }
}
