/** What a writer expects of the stream: a revision, or one of the three words. */
export type ExpectedRevision = bigint | 'any' | 'no_stream' | 'stream_exists';

/** What the check asks of the stream, including writes accepted before this one. */
export interface StreamView {
  /** Revision of the last event; -1n when there is none. */
  readonly last: bigint;
  /** Id of the event at a revision; exact. */
  idAt(revision: bigint): string | undefined;
  /** Revision of the event with an id; may forget old ones. */
  revisionOf(id: string): bigint | undefined;
}

export type Decision =
  | { readonly kind: 'append' }
  /** All of it was written before; `revision` is that of its last event. */
  | { readonly kind: 'repeated'; readonly revision: bigint }
  | { readonly kind: 'wrong-revision' };

const APPEND: Decision = { kind: 'append' };
const WRONG: Decision = { kind: 'wrong-revision' };

/**
 * Decides whether events with these ids may be appended, as EventStoreDB does (`IndexWriter.CheckCommit`):
 * an append that was already carried out is recognised by its event ids and succeeds again without being written.
 */
export function checkVersion(expected: ExpectedRevision, ids: readonly string[], stream: StreamView): Decision {
  if (expected === 'stream_exists' && stream.last < 0n) return WRONG;
  if (expected === 'any' || expected === 'stream_exists') return checkByIds(ids, stream);
  const revision = expected === 'no_stream' ? -1n : expected;
  if (revision === stream.last) return APPEND;
  return revision < stream.last ? checkByRevisions(revision, ids, stream) : WRONG;
}

/** Whether the first id is known decides; if it is, all must be. */
function checkByIds(ids: readonly string[], stream: StreamView): Decision {
  const revisions = ids.map((id) => stream.revisionOf(id));
  if (revisions[0] === undefined) return APPEND;
  const last = revisions.at(-1);
  return last === undefined || revisions.includes(undefined) ? WRONG : { kind: 'repeated', revision: last };
}

/** The events that follow the expected revision must be these very ones. */
function checkByRevisions(expected: bigint, ids: readonly string[], stream: StreamView): Decision {
  const same = ids.length > 0 && ids.every((id, index) => stream.idAt(expected + 1n + BigInt(index)) === id);
  return same ? { kind: 'repeated', revision: expected + BigInt(ids.length) } : WRONG;
}
