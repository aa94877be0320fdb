import { Logger } from '@nestjs/common';
import { KeyStoreUnavailable, type EventLog, type RecordedEvent } from '@platform/event-store';
import { isErased, withErased, type SealedFields } from '@redress/privacy';

/** Opens what is sealed in stored events, for an auditor who said why. */
export class OpenedValues {
  private readonly logger = new Logger('OpenedValues');

  constructor(
    private readonly log: Pick<EventLog, 'read'>,
    private readonly sealed: SealedFields,
  ) {}

  /**
   * Events with their data opened. What was erased is `{"erased": true}`. What cannot be opened for another reason stays sealed and is logged: it may have been
   * changed, and `verify` says where.
   *
   * @throws KeyStoreUnavailable, EventStoreUnavailable
   */
  async open(events: readonly RecordedEvent[]): Promise<readonly RecordedEvent[]> {
    const streams = new Set(events.map(({ stream }) => stream));
    const erased = new Map(await Promise.all([...streams].map(async (stream) => [stream, isErased(await this.log.read(stream))] as const)));
    return Promise.all(
      events.map(async (event) => ({ ...event, data: erased.get(event.stream) ? withErased(event.data) : await this.opened(event) })),
    );
  }

  private async opened({ stream, revision, data }: RecordedEvent): Promise<unknown> {
    try {
      return await this.sealed.open(stream, data);
    } catch (error) {
      if (error instanceof KeyStoreUnavailable) throw error;
      this.logger.error(`event ${String(revision)} of ${stream} cannot be opened: ${error instanceof Error ? error.message : 'unknown'}`);
      return data;
    }
  }
}
