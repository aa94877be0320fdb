import { asking, isDuplicateKey, LeaseLost, type ReadStore } from '@platform/read-store';
import DataLoader from 'dataloader';
import type { Binary, Collection, UpdateFilter } from 'mongodb';
import { HASH_BYTES } from '../merkle/hashes';
import { nodesOfTiles, TILE_WIDTH } from '../merkle/tiles';
import { rootOf, type Nodes } from '../merkle/tree';
import { GrowingTiles, rightEnd } from './growing-tiles';
import { leavesOf, type Leaf, type LeafPlace, type Tile } from './tile';

type TileId = Pick<Tile, 'level' | 'index'>;

interface TileRow {
  /** `<level>/<index>` */
  readonly _id: string;
  readonly level: number;
  readonly index: number;
  readonly count: number;
  readonly hashes: Buffer | Binary;
  readonly places: readonly LeafPlace[];
  /** Whose work it is. */
  readonly epoch: number;
}

interface HeadRow {
  readonly _id: 'log';
  readonly size: number;
  /** Whose work it is: a later holder of the lease has a higher one. */
  readonly epoch: number;
}

const HEAD = 'log';

/** The Merkle tree over the log, as tiles in the view store. It can be made anew from the log at any time: without a head it begins from the first event. */
export class LogTree {
  private readonly tiles: Collection<TileRow>;
  private readonly heads: Collection<HeadRow>;

  constructor(store: ReadStore) {
    this.tiles = store.collection('tree-tiles');
    this.heads = store.collection('tree-head');
  }

  /** How many leaves the tree has. @throws ViewStoreUnavailable */
  async size(): Promise<number> {
    return (await asking(() => this.heads.findOne({ _id: HEAD })))?.size ?? 0;
  }

  /**
   * Gets ready for more leaves. From now on nobody with a lower epoch can add any.
   *
   * @throws LeaseLost when somebody with a higher epoch has begun already
   * @throws ViewStoreUnavailable
   */
  async begin(epoch: number): Promise<GrowingTiles> {
    await this.writeHead(epoch, { $set: { epoch }, $setOnInsert: { size: 0 } });
    const size = await this.size();
    await asking(() => this.tiles.createIndexes([{ key: { 'places.stream': 1 }, name: 'stream' }]));
    if (size === 0) await asking(() => this.tiles.deleteMany({}));
    return new GrowingTiles(size, await Promise.all(rightEnd(size).map((id) => this.tile(id))));
  }

  /**
   * Keeps what has grown: the tiles first, then how many leaves count.
   *
   * @throws LeaseLost when somebody with a higher epoch has done so already
   * @throws ViewStoreUnavailable
   */
  async save(growing: GrowingTiles, epoch: number): Promise<void> {
    const operations = growing.takeChanged().map((tile) => {
      const row = { ...rowOf(tile), epoch };
      return { replaceOne: { filter: { _id: row._id, epoch: { $lte: epoch } }, replacement: row, upsert: true } };
    });
    if (operations.length === 0) return;
    // A tile of somebody with a higher epoch stays: the head then says that the lease is lost.
    await unlessThere(() => asking(() => this.tiles.bulkWrite(operations, { ordered: false })));
    await this.writeHead(epoch, { $set: { size: growing.leaves, epoch } });
  }

  private async writeHead(epoch: number, update: UpdateFilter<HeadRow>): Promise<void> {
    const ours = { _id: HEAD, epoch: { $lte: epoch } } as const;
    const isLost = await unlessThere(() => asking(() => this.heads.updateOne(ours, update, { upsert: true })));
    if (isLost) throw new LeaseLost();
  }

  /** Complete subtrees. Tiles that are wanted at once are read in one go, and kept for as long as this is used: once for one question. */
  nodes(): Nodes {
    const hashes = new DataLoader((ids: readonly string[]) => this.hashesOf(ids));
    return nodesOfTiles((level, index) => hashes.load(idOf({ level, index })));
  }

  /** The root of the first `size` leaves. @throws RangeError when there are not so many; ViewStoreUnavailable */
  rootOf(size: number): Promise<Buffer> {
    return rootOf(size, this.nodes());
  }

  /** The leaves of a stream among the first `size`, in the order of the log. @throws ViewStoreUnavailable */
  async leavesOf(stream: string, size: number): Promise<readonly Leaf[]> {
    const rows = await asking(() => this.tiles.find({ 'places.stream': stream }, { sort: { index: 1 } }).toArray());
    return rows.flatMap((row) => leavesOf(tileOf(row), size)).filter((leaf) => leaf.stream === stream);
  }

  /** A leaf by its number; undefined when there is none. @throws ViewStoreUnavailable */
  async leaf(number: number): Promise<Leaf | undefined> {
    const tile = await this.tile({ level: 0, index: Math.floor(number / TILE_WIDTH) });
    return leavesOf(tile)[number % TILE_WIDTH];
  }

  /** The hashes of leaves that are asked for one after the other; undefined for those that are not there. */
  leafReader(): (index: number) => Promise<Buffer | undefined> {
    let current: { readonly index: number; readonly hashes: readonly Buffer[] } | undefined;
    return async (number) => {
      const index = Math.floor(number / TILE_WIDTH);
      if (current?.index !== index) {
        const [hashes = []] = await this.hashesOf([idOf({ level: 0, index })]);
        current = { index, hashes };
      }
      return current.hashes[number % TILE_WIDTH];
    };
  }

  /** The hashes of each of these tiles, none of one that is not there; without the places, which are most of a tile. */
  private async hashesOf(ids: readonly string[]): Promise<readonly (readonly Buffer[])[]> {
    const rows = await asking(() => this.tiles.find({ _id: { $in: [...ids] } }, { projection: { count: 1, hashes: 1 } }).toArray());
    const found = new Map(rows.map((row) => [row._id, hashesIn(row)]));
    return ids.map((id) => found.get(id) ?? []);
  }

  private async tile(id: TileId): Promise<Tile> {
    const row = await asking(() => this.tiles.findOne({ _id: idOf(id) }));
    return row ? tileOf(row) : { ...id, hashes: [], places: [] };
  }
}

const idOf = ({ level, index }: TileId): string => `${level}/${index}`;

const rowOf = ({ level, index, hashes, places }: Tile): Omit<TileRow, 'epoch'> => ({
  _id: idOf({ level, index }),
  level,
  index,
  count: hashes.length,
  hashes: Buffer.concat(hashes),
  places,
});

const tileOf = (row: TileRow): Tile => ({ level: row.level, index: row.index, places: row.places, hashes: hashesIn(row) });

const hashesIn = ({ count, hashes }: Pick<TileRow, 'count' | 'hashes'>): readonly Buffer[] => {
  const bytes = Buffer.isBuffer(hashes) ? hashes : Buffer.from(hashes.buffer);
  return Array.from({ length: count }, (_, at) => bytes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES));
};

/** @returns whether it was there already */
const unlessThere = async (write: () => Promise<unknown>): Promise<boolean> => {
  try {
    await write();
    return false;
  } catch (error) {
    if (isDuplicateKey(error)) return true;
    throw error;
  }
};
