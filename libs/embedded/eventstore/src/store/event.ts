/** An event as a client asks to write it. */
export interface ProposedEvent {
  /** A UUID in lower case with dashes. */
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly customMetadata: Uint8Array;
}

/** Where an event stands: its revision in its stream counts from 0, its position in the log only ever grows. */
export interface EventPlace {
  readonly stream: string;
  readonly revision: bigint;
  readonly position: bigint;
}

/** What filters and version checks need to know of a stored event. */
export interface EventHeader {
  readonly id: string;
  readonly stream: string;
  readonly type: string;
  readonly revision: bigint;
}

/** A stored event: its position and the very message that answers a read. */
export interface StoredEvent {
  readonly position: bigint;
  readonly frame: Buffer;
}
