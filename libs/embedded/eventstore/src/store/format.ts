import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from './store-error';
import { dataFileOf } from './tables';

/** Version of the tables and of what is in them. A newer version than this is refused. */
const FORMAT = 1;

function formatFileOf(directory: string): string {
  return join(directory, 'FORMAT');
}

/**
 * Reads the format file before the data is touched.
 *
 * @throws StoreError when it names another format than ours, or when the data that it speaks of is gone
 */
export function checkFormat(directory: string): void {
  const file = formatFileOf(directory);
  if (!existsSync(file)) return;
  const format = Number(readFileSync(file, 'utf8'));
  if (format > FORMAT) {
    throw new StoreError(`The event store in ${directory} has format ${String(format)}; this version knows ${String(FORMAT)}.`);
  }
  if (format !== FORMAT) throw new StoreError(`The event store in ${directory} is damaged: ${file} names no format.`);
  const data = dataFileOf(directory);
  if (!existsSync(data) || statSync(data).size === 0) {
    throw new StoreError(`The event store in ${directory} is damaged: ${data} is missing or empty.`);
  }
}

/** Notes our format beside the data; called once the tables exist. */
export function recordFormat(directory: string): void {
  if (!existsSync(formatFileOf(directory))) writeFileSync(formatFileOf(directory), `${String(FORMAT)}\n`, { flush: true });
}
