import { EMPTY_ROOT, nodeHash } from './hashes';

/** The hash of a complete subtree: of 2 ** height leaves, of which the first has the number index * 2 ** height. */
export type Nodes = (height: number, index: number) => Promise<Buffer>;

/** Some leaves next to each other. */
interface Span {
  readonly from: number;
  readonly size: number;
}

/** How many leaves lie on the left: the largest power of two below a size from 2 to 2 ** 31. */
export const leftSizeOf = (size: number): number => 2 ** (31 - Math.clz32(size - 1));

/** The root of the first `size` leaves, 32 bytes: RFC 6962, 2.1. */
export const rootOf = (size: number, nodes: Nodes): Promise<Buffer> =>
  size === 0 ? Promise.resolve(EMPTY_ROOT) : hashOf({ from: 0, size }, nodes);

/**
 * The hashes that lead from a leaf to the root, the deepest first: RFC 6962, 2.1.1.
 *
 * @param index number of the leaf, from 0
 * @param size of the tree
 * @throws RangeError when there is no such leaf
 */
export const inclusionProof = (index: number, size: number, nodes: Nodes): Promise<readonly Buffer[]> => {
  if (index < 0 || index >= size) throw new RangeError(`there is no leaf ${index} among ${size}`);
  return pathTo(index, { from: 0, size }, nodes);
};

/**
 * The hashes that show that the first `size` leaves begin with the first `earlier` ones, the deepest first: RFC 6962, 2.1.2.
 *
 * @throws RangeError when the earlier tree is empty or larger
 */
export const consistencyProof = (earlier: number, size: number, nodes: Nodes): Promise<readonly Buffer[]> => {
  if (earlier < 1 || earlier > size) throw new RangeError(`a tree of ${size} leaves does not follow one of ${earlier}`);
  return growthOf(earlier, { from: 0, size }, { nodes, isKnown: true });
};

const halvesOf = ({ from, size }: Span): readonly [Span, Span] => {
  const left = leftSizeOf(size);
  return [
    { from, size: left },
    { from: from + left, size: size - left },
  ];
};

const hashOf = async (span: Span, nodes: Nodes): Promise<Buffer> => {
  const height = Math.log2(span.size);
  if (Number.isInteger(height)) return nodes(height, span.from / span.size);
  const [left, right] = halvesOf(span);
  const hashes = await Promise.all([hashOf(left, nodes), hashOf(right, nodes)]);
  return nodeHash(...hashes);
};

const pathTo = async (index: number, span: Span, nodes: Nodes): Promise<readonly Buffer[]> => {
  if (span.size === 1) return [];
  const [left, right] = halvesOf(span);
  const [near, far] = index < right.from ? [left, right] : [right, left];
  const [path, sibling] = await Promise.all([pathTo(index, near, nodes), hashOf(far, nodes)]);
  return [...path, sibling];
};

/** `isKnown`: whoever checks has the root of this span already, as long as it is the whole earlier tree. */
interface Growth {
  readonly nodes: Nodes;
  readonly isKnown: boolean;
}

const growthOf = async (earlier: number, span: Span, { nodes, isKnown }: Growth): Promise<readonly Buffer[]> => {
  if (earlier === span.size) return isKnown ? [] : [await hashOf(span, nodes)];
  const [left, right] = halvesOf(span);
  if (earlier <= left.size) return [...(await growthOf(earlier, left, { nodes, isKnown })), await hashOf(right, nodes)];
  return [...(await growthOf(earlier - left.size, right, { nodes, isKnown: false })), await hashOf(left, nodes)];
};
