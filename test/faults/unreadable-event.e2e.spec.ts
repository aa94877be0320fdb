import { randomUUID } from 'node:crypto';
import type { EventDefinition } from '@platform/event-schema';
import { EventCodec, EventStreams } from '@platform/event-store';
import { Rebuilding, unobserved } from '@platform/read-store';
import { complaintEvents, type ComplaintEvent } from '@redress/complaints';
import {
  closeInstallation,
  encryptionKeyOnOneMachine,
  openInstallation,
  readInstallationSettings,
  type Installation,
} from '@redress/installation';
import { ops } from '../ops/ops-run';
import { complaint } from '../support/examples';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation as Place } from '../support/redress';

let place: Place;
let redress: Redress;
let token: string;
let installation: Installation;

beforeAll(async () => {
  place = await newInstallation();
  redress = await Redress.start(place);
  token = await tokenFor(place, 'handler');
  const settings = readInstallationSettings(place.env);
  installation = await openInstallation({ ...settings, keyEncryptionKey: await encryptionKeyOnOneMachine(settings) });
}, 60_000);
afterAll(async () => {
  await closeInstallation(installation);
  await redress.stop();
  await removeInstallation(place);
});

const register = async (): Promise<string> => String((await redress.api.post('/api/v1/complaints', complaint, { token })).body.id);
const note = (id: string, text: string) => redress.api.post(`/api/v1/complaints/${id}/notes`, { note: text }, { token });
const seen = (id: string, minRevision: number) => redress.api.get(`/api/v1/complaints/${id}?minRevision=${String(minRevision)}`, { token });

/** Appends a note as a later program would write it: version 2 calls the text by another name. */
const appendFromTheFuture = async (id: string): Promise<void> => {
  const recorded = await installation.streams.recorded(id);
  const [data, metadata] = [recorded.at(-1)?.data as { readonly note: unknown }, recorded.at(-1)?.metadata as object];
  const event = { id: randomUUID(), type: 'NoteAdded', data: { text: data.note }, metadata: { ...metadata, schemaVersion: 2 } };
  await installation.log.append(installation.streams.streamOf(id), [event], recorded.length - 1);
};

const toText = (data: unknown) => ({ text: (data as { readonly note: unknown }).note });
const toNote = (data: unknown) => ({ note: (data as { readonly text: unknown }).text });

/** The events as a program knows them that has the way from version 2 of a note to today's. */
const definitions = complaintEvents.map((definition: EventDefinition): EventDefinition =>
  definition.type === 'NoteAdded' ? { ...definition, version: 3, upcast: { 1: toText, 2: toNote } } : definition,
);

describe('an event in the log that the program cannot read', () => {
  let bad: string;
  let good: string;

  it('marks its case, and all others go on', async () => {
    [bad, good] = [await register(), await register()];
    await note(bad, 'Called at nine.');
    await appendFromTheFuture(bad);
    await note(good, 'Called at ten.');
    expect((await seen(bad, 4)).body).toMatchObject({ incomplete: true, revision: 4, notes: [{ note: 'Called at nine.' }] });
    expect((await seen(good, 3)).body).toMatchObject({ revision: 3, notes: [{ note: 'Called at ten.' }] });
    expect((await seen(good, 3)).body).not.toHaveProperty('incomplete');
    const { body } = await redress.api.get('/api/v1/complaints', { token });
    expect((body.items as { id: string; incomplete?: true }[]).map(({ id, incomplete }) => [id, incomplete])).toEqual([
      [good, undefined],
      [bad, true],
    ]);
  });

  it('is listed with the reason, once', async () => {
    const { exitCode, stdout } = await ops(place.env, 'parked');
    expect([exitCode, stdout]).toEqual([
      0,
      expect.stringMatching(new RegExp(`^${bad}   4  NoteAdded  \\S+Z  .*version 2 is newer than this program\\n$`)),
    ]);
  });

  it('stays listed as long as the program is the same', async () => {
    const { exitCode, stdout } = await ops(place.env, 'replay-parked');
    expect([exitCode, stdout]).toEqual([1, expect.stringMatching(new RegExp(`^${bad}   4  NoteAdded [^\\n]*\\n$`))]);
    expect((await seen(bad, 4)).body).toMatchObject({ incomplete: true });
  });

  it('is mended by a program that knows the way from its version to its own', async () => {
    const { log, settings, readStore: store, projected } = installation;
    const streams = new EventStreams(log, new EventCodec<ComplaintEvent>(definitions), settings.streamCategory);
    expect(await new Rebuilding({ store, streams, observer: unobserved }).replayParked(projected)).toEqual([]);
    const { body } = await seen(bad, 4);
    expect(body).toMatchObject({ revision: 4, notes: [{ note: 'Called at nine.' }, { note: 'Called at nine.' }] });
    expect(body).not.toHaveProperty('incomplete');
    expect((await ops(place.env, 'parked')).stdout).toBe('nothing is parked\n');
  });
});
