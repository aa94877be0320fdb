import { nodeHash } from './hashes';
import { leftSizeOf } from './tree';

/** A leaf that a tree is said to have. */
export interface Inclusion {
  readonly leaf: Buffer;
  /** Number of the leaf, from 0. */
  readonly index: number;
  /** Size of the tree. */
  readonly size: number;
  readonly root: Buffer;
}

/** A tree of so many leaves. */
export interface TreeState {
  readonly size: number;
  readonly root: Buffer;
}

/** Whether an inclusion proof (RFC 6962, 2.1.1) leads from the leaf to the root. */
export const isIncluded = ({ leaf, index, size, root }: Inclusion, proof: readonly Buffer[]): boolean =>
  index >= 0 && index < size && rootAbove(leaf, { index, size }, proof)?.equals(root) === true;

/** Whether a consistency proof (RFC 6962, 2.1.2) shows that the later tree begins with the earlier one. */
export const isExtension = (earlier: TreeState, later: TreeState, proof: readonly Buffer[]): boolean => {
  if (earlier.size < 1 || earlier.size > later.size) return false;
  const roots = bothRoots(earlier.size, later.size, { proof, known: earlier.root });
  return roots !== undefined && roots.earlier.equals(earlier.root) && roots.later.equals(later.root);
};

const rootAbove = (leaf: Buffer, { index, size }: Pick<Inclusion, 'index' | 'size'>, proof: readonly Buffer[]): Buffer | undefined => {
  const sibling = proof.at(-1);
  if (size === 1) return sibling === undefined ? leaf : undefined;
  if (sibling === undefined) return undefined;
  const left = leftSizeOf(size);
  const rest = proof.slice(0, -1);
  if (index < left) {
    const root = rootAbove(leaf, { index, size: left }, rest);
    return root && nodeHash(root, sibling);
  }
  const root = rootAbove(leaf, { index: index - left, size: size - left }, rest);
  return root && nodeHash(sibling, root);
};

interface Roots {
  readonly earlier: Buffer;
  readonly later: Buffer;
}

/** What is left of a proof; `known` is the root of the whole earlier tree, as long as that is what lies here. */
interface Rest {
  readonly proof: readonly Buffer[];
  readonly known: Buffer | undefined;
}

const bothRoots = (earlier: number, size: number, { proof, known }: Rest): Roots | undefined => {
  if (earlier === size) return sameRoot(known, proof);
  const last = proof.at(-1);
  if (last === undefined) return undefined;
  const left = leftSizeOf(size);
  const rest = proof.slice(0, -1);
  if (earlier <= left) {
    const roots = bothRoots(earlier, left, { proof: rest, known });
    return roots && { earlier: roots.earlier, later: nodeHash(roots.later, last) };
  }
  const roots = bothRoots(earlier - left, size - left, { proof: rest, known: undefined });
  return roots && { earlier: nodeHash(last, roots.earlier), later: nodeHash(last, roots.later) };
};

const sameRoot = (known: Buffer | undefined, proof: readonly Buffer[]): Roots | undefined => {
  const [root, ...others] = known === undefined ? proof : [known, ...proof];
  return root === undefined || others.length > 0 ? undefined : { earlier: root, later: root };
};
