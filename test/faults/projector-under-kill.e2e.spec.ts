import { randomBytes } from 'node:crypto';
import { faultRounds } from '../support/fault-rounds';
import { MadeUpCases } from '../support/made-up-cases';
import { MongoProxy, type Fate } from '../support/mongo/proxy';
import type { SentCommand } from '../support/mongo/sent-command';
import { HAS_CAUGHT_UP, LEADS, ViewLaboratory } from '../support/projections';
import { seededRandom, shuffled } from '../support/seeded-random';
import type { ToolRun } from '../tools/tool-run';

/** Each of the four ends comes as often as the others. */
const KILLS = faultRounds({ all: 50, few: 12 });
const CREW = 3;
/** So many complaints are there before the first program works, so many more before each of the others, and so many at a time come in while one works. */
const LYING_IN = { first: 200, more: 9 };
const COMING = 2;
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
  for (const program of crew) program.signal('SIGKILL');
  await Promise.all(crew.map((program) => program.exitCode()));
  await proxy.close();
  await laboratory.close();
});

/** The programs that run, one of which works: the others begin or stand by, so that a kill need not wait for a program to start. */
const crew: ToolRun[] = [];
const hire = (): void => {
  crew.push(laboratory.startProjector({ MONGODB_URL: proxy.url }));
};

/** The one that works, once there is one. It is no longer of the crew, for it is about to die. */
const leader = async (): Promise<ToolRun> => {
  const leads = await Promise.any(crew.map((program) => program.prints(LEADS).then(() => program)));
  crew.splice(crew.indexOf(leads), 1);
  return leads;
};

/** Lets the one that works go on until it dies so, while more and more happens. */
const workUntil = async (end: End): Promise<void> => {
  const projector = await leader();
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
  if (end === 'at some moment') setTimeout(die, random() * 400);
  while (!dead.signal.aborted) await cases.add(COMING);
  await died;
  judge = () => 'sent';
};

/** The next one need not wait until the silence of a dead one is noticed: that is what two-projectors.e2e.spec.ts is about. */
const giveBackLease = () =>
  laboratory.installation.readStore.collection<{ _id: string }>('leases').updateOne({ _id: 'projector' }, { $set: { holder: '' } });

it(`the projector is killed ${String(KILLS)} times among thousands of events: its views are what the log says`, async () => {
  await cases.add(LYING_IN.first);
  const names = Object.keys(ends) as End[];
  const order = shuffled(
    Array.from({ length: KILLS }, (_, kill) => names[kill % names.length] ?? 'at some moment'),
    random,
  );
  for (let programs = 0; programs < CREW; programs++) hire();
  for (const end of order) {
    await workUntil(end);
    hire();
    await cases.add(LYING_IN.more);
    await giveBackLease();
  }
  const last = await leader();
  await last.prints(HAS_CAUGHT_UP);
  last.signal('SIGTERM');
  expect(await last.exitCode()).toBe(0);

  expect(cases.events).toBeGreaterThan(KILLS * 100);
  expect(await laboratory.documents()).toEqual(laboratory.ofEach(cases.complaints));
  expect(await laboratory.differences()).toEqual(laboratory.ofEach([]));
}, 600_000);
