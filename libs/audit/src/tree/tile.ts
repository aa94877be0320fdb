import { TILE_WIDTH } from '../merkle/tiles';

/** Where the event of a leaf stands. */
export interface LeafPlace {
  readonly stream: string;
  readonly revision: number;
  /** In the log of all streams, `commit/prepare`. */
  readonly position: string;
}

/** Up to 256 hashes of a level. */
export interface Tile {
  readonly level: number;
  readonly index: number;
  readonly hashes: readonly Buffer[];
  /** Of the leaves: none on the levels above. */
  readonly places: readonly LeafPlace[];
}

/** A leaf and its number in the tree, from 0. */
export interface Leaf extends LeafPlace {
  readonly index: number;
  readonly hash: Buffer;
}

/** The first `size` leaves of a tile. */
export const leavesOf = ({ index, hashes, places }: Tile, size = Infinity): readonly Leaf[] =>
  places.flatMap((place, at) => {
    const hash = hashes[at];
    const number = index * TILE_WIDTH + at;
    return hash && number < size ? [{ ...place, index: number, hash }] : [];
  });
