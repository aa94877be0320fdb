import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from './paths.mjs';

const SOURCE_FOLDERS = ['apps', 'libs'];
const CONFIG_FILES = ['package-lock.json', 'package.json', 'tsconfig.json', 'nest-cli.json'];
const NOT_BUILT = /\.spec\.ts$|\.md$/;
const STAMP = inProject('dist', '.build-stamp');

/** A hash over the path and content of everything the build reads. */
export function sourceFingerprint() {
  const hash = createHash('sha256');
  for (const file of sourceFiles()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(inProject(file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** What dist was built from; undefined when there is no complete build. */
export const builtFingerprint = () => (existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : undefined);

/** Marks dist as complete; the last step of a build. */
export const writeStamp = (fingerprint) => writeFileSync(STAMP, fingerprint);

function sourceFiles() {
  return [...CONFIG_FILES, ...SOURCE_FOLDERS.flatMap(filesUnder)].sort();
}

function filesUnder(folder) {
  return readdirSync(inProject(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !NOT_BUILT.test(entry.name))
    .map((entry) => path.relative(inProject(), path.join(entry.parentPath, entry.name)));
}
