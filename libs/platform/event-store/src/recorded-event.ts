/** A place in the log of all streams. Stored as it came, both numbers: no other position may be made up. */
export interface LogPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** An event as the store gave it, not yet checked. */
export interface RecordedEvent {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly data: unknown;
  readonly metadata: unknown;
  readonly position: LogPosition;
}

/** An event as it is handed to the store. */
export type EventToAppend = Pick<RecordedEvent, 'id' | 'type' | 'data' | 'metadata'>;

/** `commit/prepare`: what callers see of a position, opaque to them. */
export const positionText = ({ commit, prepare }: LogPosition): string => `${String(commit)}/${String(prepare)}`;

/** The position that such a text names; null when it names none. */
export const parsePosition = (text: string): LogPosition | null => {
  const [, commit, prepare] = /^(0|[1-9]\d{0,18})\/(0|[1-9]\d{0,18})$/.exec(text) ?? [];
  return commit === undefined || prepare === undefined ? null : { commit: BigInt(commit), prepare: BigInt(prepare) };
};
