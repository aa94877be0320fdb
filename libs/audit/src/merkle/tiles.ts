import { nodeHash } from './hashes';
import type { Nodes } from './tree';

/** A tile holds 256 hashes: those of level 0 are leaves, each of level n + 1 is the root of a full tile of level n (C2SP tlog-tiles). */
const HEIGHT = 8;
export const TILE_WIDTH = 2 ** HEIGHT;

/** The hashes of a tile, as many as there are. */
export type ReadTile = (level: number, index: number) => Promise<readonly Buffer[]>;

/** Complete subtrees, computed from tiles. @throws RangeError when a tile does not hold what it should */
export const nodesOfTiles =
  (tile: ReadTile): Nodes =>
  async (height, index) => {
    const level = Math.floor(height / HEIGHT);
    const width = 2 ** (height % HEIGHT);
    const tileIndex = Math.floor((index * width) / TILE_WIDTH);
    const from = (index * width) % TILE_WIDTH;
    const hashes = (await tile(level, tileIndex)).slice(from, from + width);
    if (hashes.length < width) throw new RangeError(`tile ${level}/${tileIndex} holds less than ${from + width} hashes`);
    return rootOfComplete(hashes);
  };

/** The root above 1, 2, 4, … hashes. @throws RangeError for another number of them */
export const rootOfComplete = (hashes: readonly Buffer[]): Buffer => {
  const [first, ...others] = hashes;
  if (first === undefined || !Number.isInteger(Math.log2(hashes.length))) throw new RangeError('only 1, 2, 4, … hashes have a root here');
  return others.length === 0 ? first : rootOfComplete(above(hashes));
};

const above = (hashes: readonly Buffer[]): readonly Buffer[] =>
  hashes.flatMap((left, index) => {
    const right = hashes[index + 1];
    return index % 2 === 0 && right ? [nodeHash(left, right)] : [];
  });
