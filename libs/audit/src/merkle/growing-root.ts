import { EMPTY_ROOT, nodeHash } from './hashes';

interface Subtree {
  readonly height: number;
  readonly root: Buffer;
}

/** The root of leaves that come one after the other, of which nothing else is kept. */
export class GrowingRoot {
  /** Complete subtrees from left to right, each lower than the one before it. */
  private readonly subtrees: Subtree[] = [];

  /** @param leaf the hash of the next leaf */
  add(leaf: Buffer): void {
    let added: Subtree = { height: 0, root: leaf };
    while (this.subtrees.at(-1)?.height === added.height) added = joined(this.subtrees.pop(), added);
    this.subtrees.push(added);
  }

  /** The root of all leaves so far, 32 bytes. */
  get root(): Buffer {
    const [last, ...before] = this.subtrees.toReversed();
    return last === undefined ? EMPTY_ROOT : before.reduce((right, { root }) => nodeHash(root, right), last.root);
  }
}

const joined = (left: Subtree | undefined, right: Subtree): Subtree =>
  left ? { height: right.height + 1, root: nodeHash(left.root, right.root) } : right;
