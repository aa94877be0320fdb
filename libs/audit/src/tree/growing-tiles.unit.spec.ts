import { leafHash } from '../merkle/hashes';
import { GrowingRoot } from '../merkle/growing-root';
import { nodesOfTiles } from '../merkle/tiles';
import { rootOf } from '../merkle/tree';
import { GrowingTiles, rightEnd } from './growing-tiles';
import type { Tile } from './tile';

const leafAt = (index: number): Buffer => leafHash(`leaf ${index}`);
const placeAt = (index: number) => ({ stream: 'complaint-KL-7F3K9-2QDXM', revision: index, position: `${index}/${index}` });
const idOf = ({ level, index }: Pick<Tile, 'level' | 'index'>): string => `${level}/${index}`;

/** Tiles as they are kept, without a database. */
class KeptTiles {
  private readonly tiles = new Map<string, Tile>();

  take(growing: GrowingTiles): void {
    for (const tile of growing.takeChanged()) this.tiles.set(idOf(tile), tile);
  }

  get(id: Pick<Tile, 'level' | 'index'>): Tile {
    return this.tiles.get(idOf(id)) ?? { ...id, hashes: [], places: [] };
  }

  root(size: number): Promise<Buffer> {
    const nodes = nodesOfTiles((level, index) => Promise.resolve(this.get({ level, index }).hashes));
    return rootOf(size, nodes);
  }

  get lengths(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.tiles].map(([id, { hashes }]) => [id, hashes.length]));
  }
}

/** Adds leaves in steps, each with the tiles as they were kept after the one before. */
const grownTo = (...sizes: readonly number[]): KeptTiles => {
  const kept = new KeptTiles();
  let begun = 0;
  for (const size of sizes) {
    const growing = new GrowingTiles(
      begun,
      rightEnd(begun).map((id) => kept.get(id)),
    );
    for (let index = begun; index < size; index++) growing.add(leafAt(index), placeAt(index));
    kept.take(growing);
    begun = size;
  }
  return kept;
};

const rootOfLeaves = (size: number): Buffer => {
  const growing = new GrowingRoot();
  for (let index = 0; index < size; index++) growing.add(leafAt(index));
  return growing.root;
};

describe('the tiles of a tree', () => {
  it('hold 256 hashes each; a full one is a hash on the level above', () => {
    expect(grownTo(600).lengths).toEqual({ '0/0': 256, '0/1': 256, '0/2': 88, '1/0': 2 });
    expect(grownTo(65_537).lengths).toMatchObject({ '0/255': 256, '0/256': 1, '1/0': 256, '2/0': 1 });
  });

  it.each([[[1]], [[256]], [[255, 256, 257]], [[100, 256, 600]], [[512, 512, 65_536, 65_536, 65_700]]])(
    'have the root of their leaves after growing to %j',
    async (sizes) => {
      const kept = grownTo(...sizes);
      for (const size of sizes) expect((await kept.root(size)).toString('hex')).toBe(rootOfLeaves(size).toString('hex'));
    },
  );

  it('leave out what was kept beyond the leaves that count', () => {
    const kept = grownTo(300);
    const again = new GrowingTiles(
      290,
      rightEnd(290).map((id) => kept.get(id)),
    );
    again.add(leafHash('another'), placeAt(290));
    expect(again.leaves).toBe(291);
    expect(again.takeChanged().map(({ level, index, hashes, places }) => [level, index, hashes.length, places.length])).toEqual([
      [0, 1, 35, 35],
    ]);
  });

  it('prove nothing when one lacks a hash', () =>
    expect(grownTo(300).root(301)).rejects.toThrow(new RangeError('tile 0/1 holds less than 45 hashes')));
});
