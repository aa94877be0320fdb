import type { AllStreamResolvedEvent, ResolvedEvent } from '@eventstore/db-client';
import type { RecordedEvent } from './recorded-event';

/**
 * The client's event in our words; nothing for a link whose event is gone.
 *
 * @throws Error when the server tells no position, as those before version 22.6
 */
export const toRecordedEvent = ({ event }: ResolvedEvent | AllStreamResolvedEvent): readonly RecordedEvent[] => {
  if (!event) return [];
  const { id, streamId, revision, type, data, metadata, position } = event;
  if (!position) throw new Error('the event store tells no positions: EventStoreDB 22.6 or later is needed');
  return [{ id, stream: streamId, revision: Number(revision), type, data, metadata, position }];
};
