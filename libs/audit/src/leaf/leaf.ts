import { canonicalJson, type RecordedEvent } from '@platform/event-store';
import { leafHash } from '../merkle/hashes';

/** What a leaf of the tree covers of an event: all of it but its position, which the place of the leaf tells. */
export interface LeafContent {
  readonly stream: string;
  readonly revision: number;
  readonly eventId: string;
  readonly type: string;
  /** Absent when the metadata of the event names none. */
  readonly schemaVersion?: unknown;
  /** As stored: personal fields are sealed. */
  readonly data: unknown;
  /** As stored, with the hash that chains the event. */
  readonly metadata: unknown;
}

/** The content of the leaf of an event as it lies in the log, also when somebody changed it. */
export const leafContent = ({ stream, revision, id, type, data, metadata }: RecordedEvent): LeafContent => ({
  stream,
  revision,
  eventId: id,
  type,
  ...(hasVersion(metadata) && { schemaVersion: metadata.schemaVersion }),
  data,
  metadata,
});

/** The hash of the leaf of an event, 32 bytes: over the canonical JSON (RFC 8785, UTF-8) of its content. */
export const leafHashOf = (event: RecordedEvent): Buffer => leafHash(canonicalJson(leafContent(event)));

const hasVersion = (metadata: unknown): metadata is { readonly schemaVersion: unknown } =>
  typeof metadata === 'object' && metadata !== null && 'schemaVersion' in metadata;
