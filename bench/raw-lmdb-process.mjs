// Raw LMDB in a process of its own: what the same bytes cost without a server. Is told a method and its argument, answers the result.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from 'lmdb';
import { LOG_LENGTH, STREAM_LENGTH, rateOf, recordBytes } from './workload.mjs';

const folder = mkdtempSync(join(tmpdir(), 'redress-bench-'));
const database = open({ path: folder, encoding: 'binary' });
let next = 0;

/** One transaction, on disk when it returns. */
function append(count, stream) {
  const records = Array.from({ length: count }, () => recordBytes(stream));
  database.transactionSync(() => {
    for (const record of records) database.put((next += 1), record);
  });
  return count;
}

function read(from, count) {
  let bytes = 0;
  for (const { value } of database.getRange({ start: from, limit: count })) bytes += value.length;
  if (bytes === 0) throw new Error('nothing to read');
}

const methods = {
  seed: () => append(LOG_LENGTH, 'bench-log'),
  appendRate: (batch) => rateOf(() => append(batch, 'bench-lane')),
  readLogRate: () => rateOf(() => (read(1, LOG_LENGTH), LOG_LENGTH)),
  readStreamRate: () => rateOf(() => (read(1 + Math.floor(LOG_LENGTH / 2), STREAM_LENGTH), 1)),
};

process.on('message', async ([method, argument]) => process.send(await methods[method](argument)));
// Ctrl-C reaches the whole group of processes; this one ends when the one that measures does.
process.on('SIGINT', () => {});
process.on('disconnect', () => {
  void database.close().then(() => rmSync(folder, { recursive: true, force: true }));
});
