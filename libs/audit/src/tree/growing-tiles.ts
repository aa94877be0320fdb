import { rootOfComplete, TILE_WIDTH } from '../merkle/tiles';
import type { LeafPlace, Tile } from './tile';

/** The tile at the right end of a level. */
interface Edge {
  readonly index: number;
  readonly hashes: Buffer[];
  readonly places: LeafPlace[];
}

/** The tiles at the right end of a tree, to which leaves are added. */
export class GrowingTiles {
  private readonly edges: Edge[] = [];
  private readonly changed = new Map<string, { readonly level: number; readonly edge: Edge }>();

  /**
   * @param size how many leaves the tree has
   * @param tiles those at its right end, one for each level; what a tile holds beyond the size is left out
   */
  constructor(
    private size: number,
    tiles: readonly Tile[],
  ) {
    for (const { level, index, hashes, places } of tiles) {
      const kept = hashesOf(level, size) - index * TILE_WIDTH;
      this.edges[level] = { index, hashes: hashes.slice(0, kept), places: places.slice(0, kept) };
    }
  }

  /** How many leaves there are now. */
  get leaves(): number {
    return this.size;
  }

  /** Adds a leaf, and what it completes on the levels above. */
  add(hash: Buffer, place: LeafPlace): void {
    this.edge(0).places.push(place);
    this.push(0, hash);
    this.size += 1;
  }

  /** The tiles that have changed since this was asked the last time. */
  takeChanged(): readonly Tile[] {
    const tiles = [...this.changed.values()].map(({ level, edge }) => ({
      level,
      index: edge.index,
      hashes: [...edge.hashes],
      places: [...edge.places],
    }));
    this.changed.clear();
    return tiles;
  }

  private push(level: number, hash: Buffer): void {
    const edge = this.edge(level);
    edge.hashes.push(hash);
    this.changed.set(`${level}/${edge.index}`, { level, edge });
    if (edge.hashes.length < TILE_WIDTH) return;
    this.push(level + 1, rootOfComplete(edge.hashes));
    this.edges[level] = { index: edge.index + 1, hashes: [], places: [] };
  }

  private edge(level: number): Edge {
    return (this.edges[level] ??= { index: 0, hashes: [], places: [] });
  }
}

/** How many hashes a level has in a tree of so many leaves. */
export const hashesOf = (level: number, size: number): number => Math.floor(size / TILE_WIDTH ** level);

/** The tiles at the right end of a tree that may not be full, one for each level. */
export const rightEnd = (size: number): readonly { readonly level: number; readonly index: number }[] => {
  const levels = Math.ceil(Math.log2(size + 1) / Math.log2(TILE_WIDTH)) + 1;
  return Array.from({ length: levels }, (_, level) => ({ level, index: Math.floor(hashesOf(level, size) / TILE_WIDTH) }));
};
