/** What is noted beside the keys: there while the key-encryption key is being changed. */
export type KeyNote = 'encryption-key-changing';

/**
 * Where wrapped keys lie: bytes by name. Knows no plain key. What is said to be done is durable.
 *
 * Every method rejects with an Error when the place does not answer.
 */
export interface WrappedKeys {
  /** The names of all keys, in no order. */
  names(): Promise<readonly string[]>;
  /** The wrapped key of a name; undefined when there is none. */
  find(name: string): Promise<Buffer | undefined>;
  /** Puts a wrapped key where there is none. @returns the one that is there now: of several callers at once, the same for all */
  putOnce(name: string, wrapped: Buffer): Promise<Buffer>;
  /** Puts another wrapped key in the place of one; nothing when that one is not there any more. */
  replace(name: string, before: Buffer, after: Buffer): Promise<void>;
  /** Overwrites and removes the key; nothing when there is none. */
  destroy(name: string): Promise<void>;
  /** What was noted; undefined when nothing was. */
  noted(about: KeyNote): Promise<string | undefined>;
  /** @param text undefined removes the note */
  note(about: KeyNote, text: string | undefined): Promise<void>;
  close(): Promise<void>;
}

/** @throws Error for a name that is none */
export const checkedName = (name: string): string => {
  if (!/^[\w-]+(?:\.[\w-]+)*$/.test(name)) throw new Error('a key is named by letters, digits, dashes, underscores and dots between them');
  return name;
};

/** A key as it lies there, unless it is all zeros: what is left of one that was destroyed when the process died before it was removed. */
export const unlessDestroyed = (wrapped: Buffer | undefined): Buffer | undefined =>
  wrapped?.every((byte) => byte === 0) ? undefined : wrapped;
