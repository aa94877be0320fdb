import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SettingError } from '@platform/config';
import { readStaff } from '..';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'redress-staff-'));
});
afterAll(() => rm(folder, { recursive: true }));

const directoryOf = async (text: string) => {
  const file = path.join(folder, 'staff.json');
  await writeFile(file, text);
  return readStaff(file);
};
const refusal = async (members: unknown): Promise<string> => {
  const failed: unknown = await directoryOf(JSON.stringify(members)).catch((error: unknown) => error);
  return failed instanceof SettingError ? failed.message : 'accepted';
};

const anouk = { id: 'a.jansen', name: 'Anouk Jansen', email: 'a.jansen@provider.example', roles: ['handler'], language: 'nl' };
const karel = {
  id: 'k.visser',
  name: 'Karel Visser',
  email: 'k.visser@provider.example',
  roles: ['service-manager', 'admin'],
  language: 'en',
};

describe('readStaff', () => {
  it('finds people by their id', async () => {
    const staff = await directoryOf(JSON.stringify([anouk, karel]));
    expect(staff.find('k.visser')).toEqual(karel);
    expect(staff.find('toString')).toBeUndefined();
  });

  it('knows nobody without a file', async () => {
    expect((await readStaff(undefined)).find('a.jansen')).toBeUndefined();
  });

  it.each<[string, unknown, string]>([
    ['one object', anouk, 'at the top: a list is wanted'],
    ['a bad id', [{ ...anouk, id: 'a jansen' }], 'at 0.id: 1 to 128 visible ASCII characters is wanted'],
    ['a name of two lines', [{ ...anouk, name: 'Anouk\nBcc: x@y.example' }], 'at 0.name: a name on one line is wanted'],
    ['a bad address', [{ ...anouk, email: 'anouk' }], 'at 0.email: an e-mail address is wanted'],
    [
      'an unknown role',
      [anouk, { ...karel, roles: ['customer'] }],
      'at 1.roles.0: one of handler, account-manager, service-manager, admin, auditor, intake, reader is wanted',
    ],
    ['another language', [{ ...anouk, language: 'de' }], 'at 0.language: nl or en is wanted'],
    ['a missing field', [{ ...anouk, email: undefined }], 'at 0.email: an e-mail address is wanted'],
    [
      'an unknown field',
      [{ ...anouk, phone: '1' }],
      'at 0: an object with id, name, email, roles and language, and nothing else is wanted',
    ],
    ['an id twice', [anouk, karel, { ...karel, id: 'a.jansen' }], 'at 2.id: an id that nobody before has is wanted'],
  ])('refuses %s in one line', async (_, members, message) => {
    expect(await refusal(members)).toBe(`STAFF_FILE has a bad value ${message}`);
  });

  it('refuses a file that is no JSON', async () => {
    await expect(directoryOf('[{')).rejects.toThrow(`STAFF_FILE is "${path.join(folder, 'staff.json')}": a file with JSON is wanted`);
  });

  it('refuses a file that is not there', async () => {
    const file = path.join(folder, 'nobody.json');
    await expect(readStaff(file)).rejects.toThrow(`STAFF_FILE is "${file}": a file that can be read is wanted`);
  });
});
