import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { allViews } from '@redress/complaints';
import { readEnginesFile, type Engines } from '@redress/installation';
import { MongoClient, type Db } from 'mongodb';
import { eventually } from '../support/eventually';
import { newInstallation, Redress, removeInstallation, type Installation } from '../support/redress';
import { ops, type OpsResult } from './ops-run';

interface Row {
  readonly _id: string;
  readonly revision: number;
}

let installation: Installation;
let redress: Redress;
let engines: Engines;
let mongo: MongoClient;
let database: Db;
let ids: readonly string[];

const run = (...args: readonly string[]): Promise<OpsResult> => ops(installation.env, ...args);
const names = allViews.map(({ name }) => name);
const sentences = names.map((view) => `${view} is what the log says\n`);

/** The rows that queries of a view are answered from. */
const live = async (view: string) => {
  const row = await database.collection<{ _id: string; live: { number: number } }>('views').findOne({ _id: view });
  return database.collection<Row>(`${view}.v${String(row?.live.number)}`);
};
const allAreLive = async (): Promise<boolean> => (await run('verify-views')).exitCode === 0;

beforeAll(async () => {
  installation = await newInstallation('own');
  await run('load-demo', '--complaints', '30', '--until', '2026-11-23T09:00:00Z');
  redress = await Redress.start(installation);
  const found = await readEnginesFile(installation.dataDir);
  if (!found?.mongoUrl) throw new Error('the embedded engines do not run');
  engines = found;
  mongo = new MongoClient(found.mongoUrl);
  database = mongo.db();
  await eventually(allAreLive, 60_000);
  ids = (await (await live('timeline')).find().sort({ _id: 1 }).toArray()).map(({ _id }) => _id);
}, 120_000);
afterAll(async () => {
  await mongo.close();
  await redress.stop();
  await removeInstallation(installation);
});

describe('views beside a Redress that runs', () => {
  it('are what the log says', async () => {
    expect(ids).toHaveLength(30);
    const { exitCode, stdout } = await run('verify-views');
    expect([exitCode, stdout]).toEqual([0, sentences.join('')]);
  }, 30_000);

  it('are named where they differ, made anew, and taken back', async () => {
    const [edited = '', dropped = ''] = ids;
    const rows = await live('timeline');
    await rows.updateOne({ _id: edited }, { $set: { document: { entries: [] } } });
    await rows.deleteOne({ _id: dropped });
    await rows.insertOne({ _id: 'KL-00000-00000', revision: 1 });
    const differences = ['KL-00000-00000 unknown to the log', `${edited} different`, `${dropped} missing`].map(
      (line) => `timeline ${line}`,
    );

    const wrong = await run('verify-views', 'timeline', 'worklist');
    expect(wrong.stdout.trim().split('\n').sort()).toEqual([...differences, 'worklist is what the log says'].sort());
    expect(wrong.exitCode).toBe(1);

    const mended = await run('rebuild', 'timeline');
    expect(mended.exitCode).toBe(0);
    expect(mended.stderr).toContain('timeline: reading the log: 100 %, ');
    expect(mended.stdout.trim().split('\n').slice(0, -1).sort()).toEqual([...differences].sort());
    expect(mended.stdout).toMatch(/\ntimeline is answered from timeline\.v\d+ now; documents that differed before: 3\n$/);
    expect((await run('verify-views', 'timeline')).exitCode).toBe(0);

    const back = await run('rebuild', 'timeline', '--rollback');
    expect(back).toEqual({ exitCode: 0, stderr: '', stdout: `timeline is answered from ${rows.collectionName} again\n` });
    expect((await run('verify-views', 'timeline')).exitCode).toBe(1);
    expect((await run('rebuild', '--all')).stdout.match(/ is answered from /g)).toHaveLength(names.length);
    expect((await run('verify-views')).stdout).toBe(sentences.join(''));
  }, 120_000);

  it('leave out what cannot be read until it can', async () => {
    const [damaged = '', whole = ''] = ids;
    const client = EventStoreDBClient.connectionString(String(engines.eventstoreUrl));
    const stream = `${String(installation.env.STREAM_CATEGORY)}-${damaged}`;
    const { nextExpectedRevision } = await client.appendToStream(stream, jsonEvent({ type: 'ComplaintForgotten', data: {} }));
    await client.dispose();
    const parkedNow = async () => JSON.parse((await run('parked', '--json')).stdout) as readonly object[];
    await eventually(async () => (await parkedNow()).length === 1, 30_000);
    const left = { key: damaged, revision: Number(nextExpectedRevision), type: 'ComplaintForgotten' };
    expect(await parkedNow()).toEqual([{ ...left, eventId: expect.any(String), reason: expect.any(String), parkedAt: expect.any(String) }]);

    const readable = {
      key: whole,
      revision: 0,
      type: 'ReportReceived',
      eventId: 'a',
      reason: 'was damaged',
      parkedAt: '2026-11-23T09:00:00.000Z',
    };
    await database.collection<{ _id: string }>('parked-events').insertOne({ _id: `${whole}/0`, ...readable });
    const list = await run('parked');
    expect(list.stdout).toContain(`${whole}   0  ReportReceived      2026-11-23T09:00:00.000Z  was damaged\n`);
    expect([list.exitCode, list.stdout.split('\n').length]).toEqual([0, 3]);

    const again = await run('replay-parked');
    expect(again.exitCode).toBe(1);
    expect(again.stdout).toMatch(new RegExp(`^${damaged} +${String(left.revision)}  ComplaintForgotten  \\S+Z  .*unknown type`));
    expect(again.stdout.split('\n')[1]).toBe('1 of 2 can be read now: the views of their cases are whole');
  }, 120_000);

  it.each([
    [[], 'redress: name the views, or say --all'],
    [['timeline', '--all'], 'redress: name the views, or say --all'],
    [['queue'], "'queue' is invalid for argument 'view'. a view is one of complaint-details, timeline, deadline-board, "],
  ])('are not rebuilt for %j', async (args, line) => {
    const { exitCode, stdout, stderr } = await run('rebuild', ...args);
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toContain(line);
  });
});

describe('views at rest', () => {
  it('are looked at with the stores started for the command, and stay as they are', async () => {
    await mongo.close();
    await redress.stop();
    const { exitCode, stdout, stderr } = await run('verify-views', 'timeline');
    expect([exitCode, stdout]).toEqual([0, 'timeline is what the log says\n']);
    const started = (store: string, folder: string) =>
      `redress: no Redress runs on this data folder; its ${store} store is started for this command (${installation.dataDir}/${folder})`;
    expect(stderr.split('\n').slice(0, 2)).toEqual([started('event', 'eventstore'), started('view', 'mongo')]);
  }, 60_000);

  it('have to follow from a log', async () => {
    const empty = await newInstallation('own');
    expect(await ops(empty.env, 'verify-views')).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: `redress: there is no event store: EVENTSTORE_URL is not set, and DATA_DIR ${empty.dataDir} holds none\n`,
    });
    await removeInstallation(empty);
  });
});
