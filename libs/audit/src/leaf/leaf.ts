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

/** What the leaf of an event hashes: the canonical JSON (RFC 8785) of its content. */
export const leafText = (event: RecordedEvent): string => canonicalJson(leafContent(event));

/** The hash of the leaf of an event, 32 bytes: over its text in UTF-8. */
export const leafHashOf = (event: RecordedEvent): Buffer => leafHash(leafText(event));

/**
 * What the hash of an event covers: the text of its leaf without that hash. Metadata stands behind data, and nothing in it that can be taken for the member
 * `hash` stands behind that.
 *
 * @param hash the one in its metadata, which has the form of metadata
 */
export const textWithoutHash = (text: string, hash: string): string => {
  const member = `"hash":"${hash}",`;
  const at = text.lastIndexOf(member);
  return text.slice(0, at) + text.slice(at + member.length);
};

const hasVersion = (metadata: unknown): metadata is { readonly schemaVersion: unknown } =>
  typeof metadata === 'object' && metadata !== null && 'schemaVersion' in metadata;
