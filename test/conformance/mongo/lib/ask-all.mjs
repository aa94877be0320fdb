import { randomBytes } from 'node:crypto';
import { connect, Lane } from './lane.mjs';

const SIDE_BY_SIDE = 6;

async function dropDatabases(url, prefix) {
  const client = await connect(url);
  const { databases } = await client.db('admin').command({ listDatabases: 1, nameOnly: true });
  const own = databases.filter(({ name }) => name.startsWith(prefix));
  await Promise.all(own.map(({ name }) => client.db(name).dropDatabase()));
  await client.close();
}

async function work(lane, queue, onAnswer) {
  try {
    for (let test = queue.shift(); test; test = queue.shift()) onAnswer(test.name, await lane.ask(test));
  } finally {
    await lane.close();
  }
}

/** Asks all cases, some side by side, in a database of their own, which is dropped at the end; onAnswer gets the name and the answer of each. */
export async function askAll(cases, url, onAnswer) {
  const database = `mprobe_${randomBytes(4).toString('hex')}`;
  const queue = [...cases];
  const lanes = Array.from({ length: SIDE_BY_SIDE }, () => new Lane(url, database));
  await Promise.all(lanes.map((lane) => work(lane, queue, onAnswer)));
  await dropDatabases(url, database);
}
