import { MongoClient, MongoServerError, type Collection } from 'mongodb';
import { EngineProcess } from '../support/engine-process';
import { seededRandom } from '../support/seeded-random';

interface Row {
  _id: string;
  revision: number;
  place: string;
  tags: string[];
}

const SEED = 20_260_213;
const ROWS = 40;
const WRITERS = 8;
const WRITES = 2_000;
const KILLS = 5;
const DUPLICATE_KEY = 11_000;

let engine: EngineProcess;
let client: MongoClient;
let rows: Collection<Row>;

beforeAll(async () => {
  engine = await EngineProcess.start();
  client = new MongoClient(engine.mongoUrl);
  rows = client.db('views').collection<Row>('rows');
  await rows.createIndexes([{ key: { place: 1 }, unique: true }, { key: { tags: 1, revision: -1 } }]);
}, 60_000);
afterAll(async () => {
  await client.close();
  await engine.remove();
});

const rowOf = (number: number, revision: number): Row => ({
  _id: `row-${number}`,
  revision,
  place: `${number}@${revision}`,
  tags: [`n${number}`, `r${revision % 7}`, 'all'],
});

/** As a view writes: only a newer revision gets in. A collision says that this revision, or a later one, is there already. */
async function writeUntilAcknowledged({ _id, ...row }: Row): Promise<void> {
  for (;;) {
    try {
      await rows.replaceOne({ _id, revision: { $lt: row.revision } }, row, { upsert: true });
      return;
    } catch (error) {
      if (error instanceof MongoServerError && error.code === DUPLICATE_KEY) return;
    }
  }
}

it(`eight writers, the engine killed five times: nothing acknowledged is lost, and indexes say what documents do (seed ${SEED})`, async () => {
  const random = seededRandom(SEED);
  const revisions = Array.from({ length: ROWS }, () => 0);
  let acknowledged = 0;
  /** Each has rows of its own, so that it knows what must be there. */
  const writer = async (first: number): Promise<void> => {
    for (let write = 0; write < WRITES / WRITERS; write++) {
      const number = first + WRITERS * Math.floor(random() * (ROWS / WRITERS));
      const revision = (revisions[number] ?? 0) + 1;
      await writeUntilAcknowledged(rowOf(number, revision));
      revisions[number] = revision;
      acknowledged += 1;
    }
  };
  const killer = async (): Promise<void> => {
    for (let kill = 1; kill <= KILLS; kill++) {
      const threshold = ((kill - 0.5 + random() / 2) * WRITES) / (KILLS + 1);
      while (acknowledged < threshold) await new Promise(setImmediate);
      await engine.killAndRestart();
    }
  };
  await Promise.all([killer(), ...Array.from({ length: WRITERS }, (_, first) => writer(first))]);
  await engine.killAndRestart();

  const expected = revisions
    .flatMap((revision, number) => (revision === 0 ? [] : [rowOf(number, revision)]))
    .sort((a, b) => (a._id < b._id ? -1 : 1));
  expect(await rows.find({}, { sort: { _id: 1 } }).toArray()).toEqual(expected);
  for (const row of expected) expect(await rows.findOne({ place: row.place })).toEqual(row);
  const byRevision = [...expected].sort((a, b) => b.revision - a.revision).map(({ revision }) => revision);
  const walked = await rows.find({ tags: 'all' }, { sort: { revision: -1 }, hint: { tags: 1, revision: -1 } }).toArray();
  expect(walked.map(({ revision }) => revision)).toEqual(byRevision);
}, 120_000);
