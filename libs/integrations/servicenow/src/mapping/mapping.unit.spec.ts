import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SettingError } from '@platform/config';
import { readMapping } from '..';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'redress-mapping-'));
});
afterAll(() => rm(folder, { recursive: true }));

const credentials = { kind: 'oauth', clientId: '4f2a', clientSecret: 'geheim' } as const;
const tables = { complaintTable: 'sn_complaint_case', incidentTable: 'incident' };

/** The mapping of an installation with this text in its file. */
const mappingOf = async (text: string, used = tables) => {
  const mappingFile = path.join(folder, 'mapping.json');
  await writeFile(mappingFile, text);
  return readMapping({ ...used, credentials, mappingFile });
};
const refusal = async (content: unknown, used = tables): Promise<string> => {
  const failed: unknown = await mappingOf(JSON.stringify(content), used).catch((error: unknown) => error);
  return failed instanceof SettingError ? failed.message : 'accepted';
};

describe('readMapping', () => {
  it('needs no file', async () => {
    const mapping = await readMapping({
      ...tables,
      credentials: { kind: 'basic', user: 'redress.api', password: 'x' },
      mappingFile: undefined,
    });
    expect(mapping).toMatchObject({
      correlationPrefix: 'redress:',
      integrationUser: 'redress.api',
      complaint: { table: 'sn_complaint_case', states: { registered: '1', closed: '3' } },
      incident: { table: 'incident', states: { registered: '1', closed: '7' } },
    });
  });

  it('takes from the file what it says otherwise', async () => {
    const states = { registered: '-5', acknowledged: '2', planned: '2', resolved: '6', closed: '7', withdrawn: '8' };
    const mapping = await mappingOf(
      JSON.stringify({ correlationPrefix: 'klacht:', integrationUser: 'api', tables: { incident: { states } } }),
    );
    expect(mapping).toMatchObject({ correlationPrefix: 'klacht:', integrationUser: 'api', incident: { states, noteField: 'work_notes' } });
  });

  it.each<[string, unknown, string]>([
    ['an unknown name', { table: {} }, 'has a bad value at the top: table is not known'],
    ['an unknown part', { tables: { incident: { state: '1' } } }, 'has a bad value at tables.incident: state is not known'],
    [
      'a prefix for a query',
      { correlationPrefix: 'a^b' },
      'has a bad value at correlationPrefix: letters, digits, _ or -, and a colon is wanted',
    ],
    [
      'a bad field',
      { tables: { incident: { noteField: 'Work notes' } } },
      'has a bad value at tables.incident.noteField: the name of a field, such as short_description, is wanted',
    ],
    [
      'an unknown placeholder',
      { tables: { incident: { fields: { description: '{naam}' } } } },
      'has a bad value at tables.incident.fields.description: a text in which braces hold one of reference, subject, description, channel, ' +
        'severity, receivedAt, organisation, name, email, phone, note, resolution is wanted',
    ],
  ])('refuses %s in one line', async (_, content, message) => {
    expect(await refusal(content)).toBe(`SERVICENOW_MAPPING_FILE ${message}`);
  });

  it('asks for what only the file can say of an own table', async () => {
    const used = { ...tables, complaintTable: 'u_klacht' };
    expect(await refusal({}, used)).toBe(
      'SERVICENOW_MAPPING_FILE says too little about the table u_klacht: ' +
        'fields, channels, severities, stateField, states, noteField, closing, longest is wanted',
    );
  });

  it('asks for every state', async () => {
    expect(await refusal({ tables: { incident: { states: { registered: '1' } } } })).toMatch(
      /^SERVICENOW_MAPPING_FILE has a bad value at tables\.incident\.states\.acknowledged: /,
    );
  });

  it('asks for a file that holds JSON', async () => {
    await expect(mappingOf('{')).rejects.toThrow(/^SERVICENOW_MAPPING_FILE is ".+mapping\.json": a file with JSON is wanted$/);
    const mappingFile = path.join(folder, 'none.json');
    await expect(readMapping({ ...tables, credentials, mappingFile })).rejects.toThrow(
      /^SERVICENOW_MAPPING_FILE is ".+none\.json": a file that can be read is wanted$/,
    );
  });
});
