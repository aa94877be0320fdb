import type { AllStreamResolvedEvent, ResolvedEvent } from '@eventstore/db-client';
import type { RecordedEvent } from './recorded-event';

/** The client's event in our words; nothing for a link whose event is gone. */
export const toRecordedEvent = ({ event }: ResolvedEvent | AllStreamResolvedEvent): readonly RecordedEvent[] => {
  if (!event?.position) return [];
  const { id, streamId, revision, type, data, metadata, position } = event;
  return [{ id, stream: streamId, revision: Number(revision), type, data, metadata, position }];
};
