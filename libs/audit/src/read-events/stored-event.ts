import { metadataSchema, positionText, type RecordedEvent } from '@platform/event-store';
import type { MetadataAnswer, StoredEventAnswer } from './stored-event.answer';

/** As it lies in the store, also when somebody changed it: what cannot be read of its metadata is left out of the two fields beside it. */
export const asStored = ({ id, revision, position, type, data, metadata }: RecordedEvent): StoredEventAnswer => {
  const parsed = metadataSchema.safeParse(metadata);
  return {
    id,
    revision,
    position: positionText(position),
    type,
    ...(parsed.success ? { schemaVersion: parsed.data.schemaVersion, hash: parsed.data.hash } : {}),
    data: data as Record<string, unknown>,
    metadata: metadata as MetadataAnswer,
  };
};
