import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SealingKeyMissing } from '@platform/event-store';
import { closeInstallation, openInstallation, readInstallationSettings, type Installation } from '@redress/installation';
import { eventStoreUrl } from '../../../../test/support/event-store-url';
import { RoleShapes } from './role-shapes';

let installation: Installation;
let shapes: RoleShapes;

beforeAll(async () => {
  installation = await openInstallation(
    readInstallationSettings({
      DATA_DIR: await mkdtemp(path.join(tmpdir(), 'redress-shapes-')),
      EVENTSTORE_URL: eventStoreUrl(),
      MONGODB_URL: 'mongodb://127.0.0.1:27017/not-asked',
      STREAM_CATEGORY: `complaint${randomBytes(6).toString('hex')}`,
      KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    }),
  );
  const { streams, sealed, subjects } = installation;
  shapes = new RoleShapes(streams, sealed, subjects);
});
afterAll(async () => {
  await closeInstallation(installation);
  await rm(installation.settings.dataDir, { recursive: true, force: true });
});

const newCase = (): string => randomBytes(5).toString('hex');
const record = (id: string, type: string) =>
  installation.log.append(installation.streams.streamOf(id), [{ id: randomUUID(), type, data: {}, metadata: {} }], -1);
/** A document of a case, with a name in it that is sealed. */
const documentOf = async (id: string) => {
  const seal = await installation.sealed.sealing(installation.streams.streamOf(id), true);
  return { id, customer: { name: seal('e/customer.name', 'Sanne'), language: 'nl' } };
};
const destroyKey = async (id: string): Promise<void> => {
  const stream = installation.streams.streamOf(id);
  await installation.keys.destroy(stream);
  installation.sealed.forget(stream);
};

describe('a document about a case', () => {
  it('is open to those who may see personal data, and to staff with the id of the person', async () => {
    const id = newCase();
    const document = await documentOf(id);
    expect(await shapes.shapedFor('handler', id, document)).toEqual({ id, customer: { name: 'Sanne', language: 'nl' } });
    expect(await shapes.shapedFor('reader', id, document)).toEqual({ id, customer: { language: 'nl' } });
    expect(await shapes.shapedWithSubject('auditor', id, document)).toEqual({
      id,
      customer: { name: 'Sanne', language: 'nl', subjectId: installation.subjects.of(id, {}) },
    });
    expect(await shapes.shapedWithSubject('customer', id, document)).toEqual({ id, customer: { name: 'Sanne', language: 'nl' } });
  });

  it.each(['ErasureBegun', 'PersonalDataErased'])('says what was erased once its key is gone and the log says %s', async (event) => {
    const id = newCase();
    const document = await documentOf(id);
    await record(id, event);
    expect(await shapes.shapedFor('handler', id, document)).toEqual({ id, customer: { name: 'Sanne', language: 'nl' } });
    await destroyKey(id);
    const erased = { id, customer: { name: { erased: true }, language: 'nl' } };
    expect(await shapes.shapedFor('handler', id, document)).toEqual(erased);
    expect(await shapes.shapedWithSubject('handler', id, document)).toEqual(erased);
    for (const role of ['reader', 'customer']) {
      expect(await shapes.shapedFor(role, id, document)).toEqual({ id, customer: { language: 'nl' } });
      expect(await shapes.shapedWithSubject(role, id, document)).toEqual({ id, customer: { language: 'nl' } });
    }
  });

  it('says so by itself when it knows when that was, whoever still has the key', async () => {
    const id = newCase();
    const document = { ...(await documentOf(id)), erasedAt: '2026-06-01T08:00:00.000Z' };
    expect(await shapes.shapedFor('handler', id, document)).toEqual({
      id,
      customer: { name: { erased: true }, language: 'nl' },
      erasedAt: '2026-06-01T08:00:00.000Z',
    });
  });

  it.each(['ErasureRequested', 'ErasureApproved'])('is an alarm when its key is gone and the log says no more than %s', async (event) => {
    const id = newCase();
    const document = await documentOf(id);
    await record(id, event);
    await destroyKey(id);
    await expect(shapes.shapedFor('handler', id, document)).rejects.toThrow(SealingKeyMissing);
  });

  it('is told in sentences without what was erased', async () => {
    const id = newCase();
    const { customer } = await documentOf(id);
    expect(await shapes.toldTo('handler', id, [customer], {})).toEqual([{ name: 'Sanne', language: 'nl' }]);
    expect(await shapes.toldTo('reader', id, [customer], {})).toEqual([{ language: 'nl' }]);
    expect(await shapes.toldTo('handler', id, [customer], { erasedAt: '2026-06-01T08:00:00.000Z' })).toEqual([{ language: 'nl' }]);
  });
});
