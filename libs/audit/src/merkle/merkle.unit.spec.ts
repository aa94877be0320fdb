import fc from 'fast-check';
import { leafHash, nodeHash } from './hashes';
import { GrowingRoot } from './growing-root';
import { isExtension, isIncluded } from './proofs';
import { consistencyProof, inclusionProof, rootOf, type Nodes } from './tree';

/** The test vectors of Certificate Transparency (google/certificate-transparency, `merkle_tree_test`). */
const contents = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const leaves = contents.map((hex) => leafHash(Buffer.from(hex, 'hex').toString()));
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

/** Complete subtrees, straight from the definition. */
const nodesOver =
  (hashes: readonly Buffer[]): Nodes =>
  async (height, index) => {
    const leaf = hashes[index];
    if (height === 0 && leaf) return leaf;
    const nodes = nodesOver(hashes);
    return nodeHash(await nodes(height - 1, index * 2), await nodes(height - 1, index * 2 + 1));
  };
const nodes = nodesOver(leaves);
const hex = (hashes: readonly Buffer[]) => hashes.map((hash) => hash.toString('hex'));

describe('a Merkle tree, as published for Certificate Transparency', () => {
  it.each(roots.map((root, size) => [size, root] as const))('of %i leaves has its root', async (size, root) => {
    expect((await rootOf(size, nodes)).toString('hex')).toBe(root);
    const growing = new GrowingRoot();
    for (const leaf of leaves.slice(0, size)) growing.add(leaf);
    expect(growing.root.toString('hex')).toBe(root);
  });

  it.each([
    [0, 1, []],
    [
      0,
      8,
      [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    ],
    [
      5,
      8,
      [
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
    [
      1,
      5,
      [
        '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    ],
  ])('proves leaf %i of %i', async (index, size, proof) => {
    expect(hex(await inclusionProof(index, size, nodes))).toEqual(proof);
  });

  it.each([
    [1, 1, []],
    [
      1,
      8,
      [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    ],
    [
      6,
      8,
      [
        '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [
      2,
      5,
      [
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    ],
  ])('of %i leaves is proved to be the beginning of one of %i', async (earlier, size, proof) => {
    expect(hex(await consistencyProof(earlier, size, nodes))).toEqual(proof);
  });
});

describe('a proof', () => {
  /** A tree of up to 70 leaves, of which any may be equal. */
  const trees = fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 70 }).map((texts) => texts.map((text) => leafHash(String(text))));
  const states = async (hashes: readonly Buffer[], size: number) => ({ size, root: await rootOf(size, nodesOver(hashes)) });

  it('of a leaf leads from it to the root, and from no other content or place', () =>
    fc.assert(
      fc.asyncProperty(trees, fc.nat(), async (hashes, at) => {
        const size = hashes.length;
        const index = at % size;
        const leaf = hashes[index] ?? Buffer.alloc(0);
        const { root } = await states(hashes, size);
        const proof = await inclusionProof(index, size, nodesOver(hashes));
        expect(isIncluded({ leaf, index, size, root }, proof)).toBe(true);
        expect(isIncluded({ leaf: leafHash('other'), index, size, root }, proof)).toBe(false);
        expect(isIncluded({ leaf, index: index + size, size, root }, proof)).toBe(false);
        expect(isIncluded({ leaf, index, size, root }, [...proof, root])).toBe(false);
        expect(isIncluded({ leaf, index, size, root }, proof.slice(1))).toBe(proof.length === 0);
      }),
    ));

  it('of growth holds for what was there before, and for nothing else', () =>
    fc.assert(
      fc.asyncProperty(trees, fc.nat(), async (hashes, at) => {
        const size = 1 + (at % hashes.length);
        const [earlier, later] = [await states(hashes, size), await states(hashes, hashes.length)];
        const proof = await consistencyProof(size, hashes.length, nodesOver(hashes));
        expect(isExtension(earlier, later, proof)).toBe(true);
        expect(isExtension({ size, root: leafHash('other') }, later, proof)).toBe(false);
        expect(isExtension(earlier, { size: later.size, root: leafHash('other') }, proof)).toBe(false);
        expect(isExtension(earlier, later, [...proof, later.root])).toBe(false);
        expect(isExtension({ size: later.size + 1, root: later.root }, later, proof)).toBe(false);
      }),
    ));

  it('of a leaf or a tree that is not there is refused', () => {
    expect(() => inclusionProof(8, 8, nodes)).toThrow(RangeError);
    expect(() => consistencyProof(0, 8, nodes)).toThrow(RangeError);
    expect(() => consistencyProof(9, 8, nodes)).toThrow(RangeError);
  });
});
