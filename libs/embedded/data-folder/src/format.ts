import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StorePlace } from './environment';
import { StoreError } from './store-error';

function formatFileOf(directory: string): string {
  return join(directory, 'FORMAT');
}

/**
 * Reads the format file before the data is touched.
 *
 * @throws StoreError when it names another format than ours, or when the data that it speaks of is gone
 */
export function checkFormat({ directory, file, kind }: StorePlace): void {
  const formatFile = formatFileOf(directory);
  if (!existsSync(formatFile)) return;
  const store = `The ${kind.name} in ${directory}`;
  const format = Number(readFileSync(formatFile, 'utf8'));
  if (format > kind.format) {
    throw new StoreError(`${store} has format ${String(format)}; this version knows ${String(kind.format)}.`);
  }
  if (format !== kind.format) throw new StoreError(`${store} is damaged: ${formatFile} names no format.`);
  if (!existsSync(file) || statSync(file).size === 0) {
    throw new StoreError(`${store} is damaged: ${file} is missing or empty.`);
  }
}

/** Notes our format beside the data; called once the tables exist. */
export function recordFormat({ directory, kind }: StorePlace): void {
  const formatFile = formatFileOf(directory);
  if (!existsSync(formatFile)) writeFileSync(formatFile, `${String(kind.format)}\n`, { flush: true });
}
