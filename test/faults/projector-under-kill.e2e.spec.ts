import { randomBytes } from 'node:crypto';
import { MadeUpCases } from '../support/made-up-cases';
import { MongoProxy, type Fate } from '../support/mongo/proxy';
import type { SentCommand } from '../support/mongo/sent-command';
import { HAS_CAUGHT_UP, LEADS, ViewLaboratory } from '../support/projections';
import { seededRandom, shuffled } from '../support/seeded-random';

const KILLS = 50;
const LYING_IN = 450;
const seed = Number(process.env.SEED ?? randomBytes(4).readUInt32LE());
const random = seededRandom(seed);

/** Where a projector dies: at a command to the view store that never gets there, right after one that does, or just at some moment. */
const ends = {
  'before documents are written': { fate: 'lost', at: ({ name, about }) => name === 'update' && about.includes('.v') },
  'between documents and checkpoint': { fate: 'lost', at: ({ name, about }) => name === 'update' && about === 'checkpoints' },
  'after a write that nobody waits for': { fate: 'sent', at: ({ name, about }) => name === 'update' && about !== 'leases' },
  'at some moment': { fate: 'sent', at: () => false },
} as const satisfies Readonly<Record<string, { readonly fate: Fate; readonly at: (command: SentCommand) => boolean }>>;
type End = keyof typeof ends;

let laboratory: ViewLaboratory;
let cases: MadeUpCases;
let proxy: MongoProxy;
let judge: (command: SentCommand) => Fate = () => 'sent';

beforeAll(async () => {
  console.info(`SEED=${String(seed)}`);
  laboratory = await ViewLaboratory.open();
  cases = new MadeUpCases(laboratory.installation, seed);
  proxy = await MongoProxy.start(String(laboratory.installation.settings.mongoUrl), (command) => judge(command));
}, 60_000);
afterAll(async () => {
  await proxy.close();
  await laboratory.close();
});

const startProjector = () => laboratory.startProjector({ MONGODB_URL: proxy.url });

/** Lets a projector work until it dies so, while more and more happens. */
const liveUntil = async (end: End): Promise<void> => {
  const projector = startProjector();
  const die = () => {
    projector.signal('SIGKILL');
  };
  const dead = new AbortController();
  const died = projector.exitCode().then(() => {
    dead.abort();
  });
  let survived = Math.floor(random() * 3);
  judge = (command) => {
    if (!ends[end].at(command) || survived-- > 0) return 'sent';
    die();
    return ends[end].fate;
  };
  await projector.prints(LEADS);
  if (end === 'at some moment') setTimeout(die, random() * 400);
  while (!dead.signal.aborted) await cases.add(10);
  await died;
  judge = () => 'sent';
};

/** The next one need not wait until the silence of a dead one is noticed: that is what two-projectors.e2e.spec.ts is about. */
const giveBackLease = () =>
  laboratory.installation.readStore.collection<{ _id: string }>('leases').updateOne({ _id: 'projector' }, { $set: { holder: '' } });

it(`the projector is killed ${String(KILLS)} times among thousands of events: its views are what the log says`, async () => {
  await cases.add(LYING_IN);
  const names = Object.keys(ends) as End[];
  const order = shuffled(
    Array.from({ length: KILLS }, (_, kill) => names[kill % names.length] ?? 'at some moment'),
    random,
  );
  for (const end of order) {
    await liveUntil(end);
    await giveBackLease();
  }
  const last = startProjector();
  await last.prints(HAS_CAUGHT_UP);
  last.signal('SIGTERM');
  expect(await last.exitCode()).toBe(0);

  expect(cases.events).toBeGreaterThan(5_000);
  expect(await laboratory.documents()).toEqual(laboratory.ofEach(cases.complaints));
  expect(await laboratory.differences()).toEqual(laboratory.ofEach([]));
}, 600_000);
