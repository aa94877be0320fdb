import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject } from './paths.mjs';

/**
 * A file that follows from the code.
 *
 * @typedef {object} GeneratedFile
 * @property {string} file its path in the project
 * @property {(current: string) => string | Promise<string>} produce its text; gets the present one, which is empty when there is none
 */

/** Writes a file that is out of date. @param {GeneratedFile} generated */
export async function writeStale(generated) {
  const { isStale, text } = await produced(generated);
  if (isStale) writeFileSync(inProject(generated.file), text);
}

/** Says that a file is out of date, and lets the process end with exit code 1. @param {GeneratedFile} generated */
export async function reportStale(generated) {
  const { isStale } = await produced(generated);
  if (!isStale) return;
  console.error(`${generated.file} is out of date: npm run generated`);
  process.exitCode = 1;
}

/**
 * A text with another middle part: what stands between the comments `<!-- name -->` and `<!-- /name -->`.
 *
 * @throws Error when they are not there
 */
export function replaceBetween(text, name, part) {
  const [start, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`the place '${name}' is not marked in the text`);
  return `${text.slice(0, from + start.length)}\n${part}\n\n${text.slice(to)}`;
}

async function produced({ file, produce }) {
  const current = existsSync(inProject(file)) ? readFileSync(inProject(file), 'utf8') : undefined;
  const text = await produce(current ?? '');
  return { text, isStale: text !== current };
}
