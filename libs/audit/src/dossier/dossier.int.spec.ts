import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { EventLog } from '@platform/event-store';
import { newId } from '../../../platform/event-store/src/testing';
import { notarialParts, type LogOfInstallation } from '../notarial-parts';
import { NOTARY_LEASE } from '../notary/notary';
import { verifierKeyText } from '../checkpoint/verifier-key';
import { NotaryWorkshop, rechained, shortStory, withChange } from '../testing';
import { TreeReach } from '../tree/tree-reach';
import type { DossierAnswer } from './dossier.answer';
import { DossierMaker } from './dossier-maker';
import { partsOf, signedManifest } from './manifest';

const TOOL = path.resolve(__dirname, '../../../../tools/verify-dossier.mjs');

let workshop: NotaryWorkshop;
let folder: string;
const [first, second] = [newId(), newId()];
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'redress-dossier-'));
  workshop = await NotaryWorkshop.open();
  for (const id of [first, second, first]) await workshop.counters.look(id);
  await workshop.signs(3);
  for (const id of [second, first]) await workshop.counters.look(id);
});
afterEach(async () => {
  await workshop.close();
  await rm(folder, { recursive: true });
});

const makerOf = (installation: LogOfInstallation): DossierMaker => {
  const { tree, growth, signing, checkpoints, signer } = notarialParts(installation);
  const reach = new TreeReach({ store: installation.readStore, tree, growth, lease: NOTARY_LEASE });
  return new DossierMaker({ ...installation, tree, reach, signing, checkpoints, signer, story: shortStory });
};
const dossierOf = (id: string, installation = workshop.installation()) => makerOf(installation).dossier(id, false);

/** A dossier of the same installation over another log: whoever made it has thrown away the tree and the checkpoints of the installation too. */
const forgedDossier = async (id: string, log: EventLog): Promise<DossierAnswer> =>
  dossierOf(id, workshop.installation({ log, readStore: workshop.newStore(), dataDir: path.join(folder, 'forged') }));

/** Runs the tool on a dossier, with the key of the installation and further arguments. */
const verify = async (dossier: DossierAnswer, ...more: readonly string[]) => {
  const file = path.join(folder, 'dossier.json');
  await writeFile(file, JSON.stringify(dossier));
  const key = verifierKeyText(notarialParts(workshop.installation()).signer.verifier);
  return run(file, '--key', key, ...more);
};

const run = (...args: readonly string[]) =>
  new Promise<{ readonly code: unknown; readonly said: string }>((resolve) => {
    execFile(process.execPath, [TOOL, ...args], (error, stdout, stderr) =>
      resolve({ code: error ? error.code : 0, said: stdout + stderr }),
    );
  });

/** The file of the checkpoint that the auditor kept from before. */
const kept = async (size: number): Promise<readonly string[]> => {
  const file = path.join(folder, `${String(size)}.txt`);
  await writeFile(file, await workshop.checkpoint(size));
  return ['--checkpoint', file];
};

/** The dossier with its manifest made to fit again, which nobody but the installation can sign. */
const refitted = (dossier: DossierAnswer): DossierAnswer => ({ ...dossier, manifest: { ...dossier.manifest, parts: partsOf(dossier) } });

/** The dossier as an installation would sign it that lies. */
const signedAnew = (dossier: DossierAnswer): DossierAnswer => {
  const { signer } = notarialParts(workshop.installation());
  const { manifest } = refitted({ ...dossier, manifest: { ...dossier.manifest, events: dossier.events.length } });
  return { ...dossier, manifest, signature: signedManifest(manifest, signer) };
};

describe('a dossier', () => {
  it('is verified offline, also against a checkpoint from before', async () => {
    const dossier = await dossierOf(first);
    expect(await verify(dossier, ...(await kept(3)))).toEqual({
      code: 0,
      said:
        `Case ${first}, 3 events, made at 2026-06-01T08:00:00.000Z by ${dossier.manifest.origin}.\n` +
        'Every part is as it was signed; every event follows from the one before it, and is in the log that was signed.\n' +
        'What is personal is sealed.\n' +
        'Vouched for by the signature alone: that the case had no further events then, and the sentences of its history.\n' +
        'The log of 5 events goes on from the 3 of the given checkpoint.\n',
    });
    expect(await verify(await dossierOf(second), ...(await kept(5)))).toMatchObject({ code: 0 });
  });

  it('takes the proof of the interface when it does not go back to the checkpoint', async () => {
    const dossier = await dossierOf(first);
    const [{ size, proof } = { size: 0, proof: [] }] = dossier.consistency;
    const without = signedAnew({ ...dossier, consistency: [] });
    const file = path.join(folder, 'consistency.json');
    await writeFile(file, JSON.stringify({ from: size, size: 5, proof }));
    expect(await verify(without, ...(await kept(size)))).toMatchObject({
      code: 1,
      said: expect.stringContaining(`does not go back to ${String(size)} events`),
    });
    expect(await verify(without, ...(await kept(size)), '--consistency', file)).toMatchObject({ code: 0 });
    await writeFile(file, JSON.stringify({ from: size, size: 5, proof: proof.slice(1) }));
    expect(await verify(without, ...(await kept(size)), '--consistency', file)).toMatchObject({ code: 1 });
  });

  it('covers what the notary had not reached yet, and is made without one', async () => {
    const dossier = await dossierOf(first);
    expect(dossier.checkpoint).toBe(await workshop.checkpoint(5));
    expect(dossier.inclusion.map(({ revision, index }) => [revision, index])).toEqual([
      [0, 0],
      [1, 2],
      [2, 4],
    ]);
  });

  it('says that it was only verified against itself when no key is given', async () => {
    const file = path.join(folder, 'dossier.json');
    await writeFile(file, JSON.stringify(await dossierOf(first)));
    const { code, said } = await run(file);
    expect([code, said.split('\n').slice(-3)]).toEqual([
      0,
      [
        'Not verified: whether the log of 5 events goes on from one that was signed earlier (--checkpoint).',
        'Verified against itself only: the key came from the dossier (--key).',
        '',
      ],
    ]);
  });

  it('is not made of a case that is not there', async () => {
    await expect(dossierOf(newId())).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is not made of a log that is not what was signed', async () => {
    await workshop.signs(5);
    const changed = withChange(await workshop.events(), 0, ({ metadata }) => ({
      metadata: { ...(metadata as object), correlationId: 'c-2' },
    }));
    const log = await workshop.logOf(changed);
    await expect(dossierOf(first, workshop.installation({ log }))).rejects.toMatchObject({ code: 'log-altered', status: 503 });
  });
});

describe('whoever verifies a dossier offline finds', () => {
  const event = (dossier: DossierAnswer, revision: number) => {
    const found = dossier.events[revision];
    if (!found) throw new Error(`no event ${String(revision)}`);
    return found;
  };
  const flipped = (text: string): string => (text.startsWith('0') ? '1' : '0') + text.slice(1);
  it.each<[string, (dossier: DossierAnswer) => void, string]>([
    ['one flipped byte', (dossier) => Object.assign(event(dossier, 1), { eventId: flipped(event(dossier, 1).eventId) }), 'events'],
    ['two events in another order', (dossier) => dossier.events.reverse(), 'events'],
    ['a missing event', (dossier) => dossier.events.pop(), 'events'],
    ['another sentence', (dossier) => Object.assign(dossier.history, { nl: [] }), 'history'],
    ['a changed proof', (dossier) => dossier.inclusion[0]?.proof.reverse(), 'inclusion'],
    ['another checkpoint', (dossier) => Object.assign(dossier, { checkpoint: dossier.checkpoint.replace('\n5\n', '\n6\n') }), 'checkpoint'],
  ])('%s', async (_, change, part) => {
    const dossier = await dossierOf(first);
    change(dossier);
    expect(await verify(dossier)).toEqual({ code: 1, said: `NOT VERIFIED: ${part} is not what the manifest says\n` });
    expect(await verify(refitted(dossier))).toEqual({ code: 1, said: 'NOT VERIFIED: the manifest is not the one that was signed\n' });
  });

  it.each<[string, (dossier: DossierAnswer) => void, string]>([
    ['one flipped byte', (dossier) => Object.assign(event(dossier, 1), { data: { by: 1 } }), 'event 1 was changed: its hash does not fit'],
    ['two events in another order', (dossier) => dossier.events.reverse(), 'event 0 is missing, or out of its place'],
    ['a cut-off head', (dossier) => dossier.events.shift(), 'event 0 is missing, or out of its place'],
    [
      'an event of another case',
      (dossier) => Object.assign(event(dossier, 2), { stream: 'x-y' }),
      'event 2 is missing, or out of its place',
    ],
    ['a cut-off tail', (dossier) => dossier.events.pop(), 'the chain ends in another event'],
    ['another case', (dossier) => Object.assign(dossier.manifest, { case: second }), 'the events are of another case'],
    [
      'another place in the log',
      (dossier) => Object.assign(dossier.inclusion[0] ?? {}, { index: 1 }),
      'event 0 is not in the log that was signed',
    ],
    [
      'a place in the log between two',
      (dossier) => Object.assign(dossier.inclusion[0] ?? {}, { index: 0.5 }),
      'event 0 is not in the log that was signed',
    ],
    ['a missing proof', (dossier) => dossier.inclusion.pop(), 'not every event has a proof that it was signed'],
    [
      'an opened form that is another',
      (dossier) => {
        Object.assign(dossier.manifest, { isOpened: true });
        dossier.opened.push(...dossier.events.map(({ revision }) => ({ revision, data: { by: revision } })));
      },
      'the opened form of event 0 is not that of the stored one',
    ],
    [
      'a checkpoint of another size',
      (dossier) => Object.assign(dossier, { checkpoint: dossier.checkpoint.replace('\n5\n', '\n6\n') }),
      'the checkpoint of the dossier does not bear a good signature of',
    ],
  ])('%s, even when the installation itself has signed it', async (_, change, problem) => {
    const dossier = await dossierOf(first);
    change(dossier);
    expect(await verify(signedAnew(dossier))).toEqual({ code: 1, said: expect.stringContaining(`NOT VERIFIED: ${problem}`) });
  });

  it('two cases that changed places', async () => {
    const [one, other] = [await dossierOf(first), await dossierOf(second)];
    expect(await verify({ ...one, manifest: other.manifest, signature: other.signature })).toMatchObject({ code: 1 });
  });

  it('what is no dossier, and another key', async () => {
    const dossier = await dossierOf(first);
    const file = path.join(folder, 'nothing.json');
    await writeFile(file, '[]');
    expect(await run(file)).toEqual({ code: 1, said: 'NOT VERIFIED: the file holds no dossier\n' });
    const { manifest: _, ...unsigned } = dossier;
    expect(await verify(unsigned as DossierAnswer)).toMatchObject({ code: 1 });
    const other = await NotaryWorkshop.open();
    const key = verifierKeyText(notarialParts(other.installation()).signer.verifier);
    await other.close();
    await writeFile(file, JSON.stringify(dossier));
    expect(await run(file, '--key', key)).toMatchObject({
      code: 1,
      said: expect.stringContaining('the manifest does not bear a good signature'),
    });
  });

  it('that the last events were dropped, with the checkpoint that the auditor kept', async () => {
    await workshop.signs(5);
    const log = await workshop.logOf((await workshop.events()).slice(0, 3));
    const forged = await forgedDossier(first, log);
    expect(await verify(forged)).toMatchObject({ code: 0 });
    expect(await verify(forged, ...(await kept(5)))).toEqual({
      code: 1,
      said: 'NOT VERIFIED: 5 events were signed, and the dossier knows of 3: it was made before, or the last ones are gone\n',
    });
  });

  it('that a checkpoint was forged over a rewritten log, with the checkpoint that the auditor kept', async () => {
    const rewritten = rechained(withChange(await workshop.events(), 1, () => ({ id: 'c0a8f9f2-52c7-4c0c-9f43-6c3f6f4d7f11' })));
    const log = await workshop.logOf(rewritten.slice(0, 3));
    const installation = workshop.installation({ log, readStore: workshop.newStore(), dataDir: path.join(folder, 'forged') });
    await workshop.signs(3, installation);
    for (const added of rewritten.slice(3)) await log.append(added.stream, [added], added.revision - 1);
    const forged = await dossierOf(first, installation);
    expect(await verify(forged)).toMatchObject({ code: 0 });
    expect(await verify(forged, ...(await kept(3)))).toEqual({
      code: 1,
      said: 'NOT VERIFIED: the log does not go on from the 3 events that were signed\n',
    });
  });
});
