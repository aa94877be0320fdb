import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** The files of a folder, and of those in it, by their paths from there. */
export const filesIn = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)));
};

/** Words that must stand nowhere, and where to look for them. */
export class Secrets {
  /** Every word of the texts, and the beginnings that a search knows. Six letters do not stand somewhere by chance. */
  readonly words: readonly string[];

  constructor(texts: readonly string[]) {
    const words =
      texts
        .join(' ')
        .toLowerCase()
        .match(/[a-z]{6,}|\d{8}/g) ?? [];
    this.words = [...new Set(words.flatMap((word) => [word, word.slice(0, 6)]))];
  }

  /** Those that stand in some bytes, whatever their letters look like and however they are encoded. */
  in(bytes: Buffer): readonly string[] {
    return readingsOf(bytes).flatMap((text) => this.inText(text));
  }

  /** The files of a folder in which one of them stands. They are read one after the other: some are large. */
  async inFilesOf(folder: string): Promise<readonly string[]> {
    const found: string[] = [];
    for (const file of await filesIn(folder)) if (this.in(await readFile(path.join(folder, file))).length > 0) found.push(file);
    return found;
  }

  private inText(text: string): readonly string[] {
    const folded = text.toLowerCase();
    return this.words.filter((word) => folded.includes(word));
  }
}

/** The same bytes as the text that they may be: as they are, with two bytes a letter, and as text in base64 or in hexadecimal digits. */
const readingsOf = (bytes: Buffer): readonly string[] => {
  const plain = bytes.toString('latin1');
  const decoded = (pattern: RegExp, encoding: 'base64' | 'hex', skipped: number) =>
    (plain.match(pattern) ?? []).map((run) => Buffer.from(run.slice(skipped), encoding).toString('latin1')).join(' ');
  return [
    plain,
    ...[0, 1].map((skipped) => bytes.subarray(skipped).toString('utf16le')),
    ...[0, 1, 2, 3].map((skipped) => decoded(/[A-Za-z0-9+/_-]{8,}/g, 'base64', skipped)),
    ...[0, 1].map((skipped) => decoded(/[0-9a-f]{8,}/gi, 'hex', skipped)),
  ];
};
