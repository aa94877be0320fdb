import { HASH_BYTES } from '../merkle/hashes';
import type { TreeState } from '../merkle/proofs';
import { signedNote, verifiedText, type Signer } from './signed-note';
import type { VerifierKey } from './verifier-key';

/** What was signed: a tree, and the note that says so. */
export interface Checkpoint extends TreeState {
  /** A signed note. C2SP tlog-checkpoint. */
  readonly note: string;
}

/** Signs a tree in the form of C2SP tlog-checkpoint. The origin is the name of the signer. */
export const signedCheckpoint = ({ size, root }: TreeState, signer: Signer): Checkpoint => ({
  size,
  root,
  note: signedNote(`${signer.verifier.name}\n${size}\n${root.toString('base64')}\n`, signer),
});

/** The tree that a note vouches for; null when this key did not sign it, or it is no checkpoint of its origin. */
export const verifiedCheckpoint = (note: string, key: VerifierKey): Checkpoint | null => {
  const [origin, size, root, ...rest] = verifiedText(note, key)?.split('\n') ?? [];
  if (origin !== key.name || size === undefined || !/^[1-9]\d{0,9}$/.test(size) || rest.length === 0) return null;
  const bytes = Buffer.from(root ?? '', 'base64');
  return bytes.length === HASH_BYTES ? { size: Number(size), root: bytes, note } : null;
};
