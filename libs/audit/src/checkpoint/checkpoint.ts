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
  const text = verifiedText(note, key);
  const state = text === null ? null : parsedTree(text, key.name);
  return state && { ...state, note };
};

/** Three lines; others may follow. */
const parsedTree = (text: string, wantedOrigin: string): TreeState | null => {
  const [, origin, size, encoded = ''] = /^([^\n]+)\n([1-9]\d{0,9})\n([A-Za-z0-9+/=]+)\n/.exec(text) ?? [];
  const root = Buffer.from(encoded, 'base64');
  return origin === wantedOrigin && root.length === HASH_BYTES ? { size: Number(size), root } : null;
};
