import { Logger } from '@nestjs/common';
import { KeyStoreUnavailable, SealingKeyMissing, type EventLog, type RecordedEvent } from '@platform/event-store';
import { withErased, type SealedFields } from '@redress/privacy';

/** Between these two events the key of a stream goes. Stored types: permanent. */
const erasing: ReadonlySet<string> = new Set(['ErasureApproved', 'PersonalDataErased']);

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
    const erased = new Map<string, Promise<boolean>>();
    const isErased = (stream: string): Promise<boolean> => {
      const known = erased.get(stream) ?? this.isErased(stream);
      erased.set(stream, known);
      return known;
    };
    return Promise.all(events.map(async (event) => ({ ...event, data: await this.opened(event, isErased) })));
  }

  private async opened({ stream, revision, data }: RecordedEvent, isErased: (stream: string) => Promise<boolean>): Promise<unknown> {
    try {
      return await this.sealed.open(stream, data);
    } catch (error) {
      if (error instanceof KeyStoreUnavailable) throw error;
      if (error instanceof SealingKeyMissing && (await isErased(stream))) return withErased(data);
      this.logger.error(`event ${String(revision)} of ${stream} cannot be opened: ${error instanceof Error ? error.message : 'unknown'}`);
      return data;
    }
  }

  private async isErased(stream: string): Promise<boolean> {
    return (await this.log.read(stream)).some(({ type }) => erasing.has(type));
  }
}
