import { readFile } from 'node:fs/promises';
import { SettingError, type ServiceNowSettings } from '@platform/config';
import { z } from 'zod';
import { defaultMappings } from './default-mappings';
import { tableMapping, type MappedTable, type Mapping } from './mapping';

const SETTING = 'SERVICENOW_MAPPING_FILE';

/** The file: what differs from the defaults, by table. */
const mappingFile = z.strictObject({
  correlationPrefix: z
    .string()
    .regex(/^[A-Za-z0-9_-]{0,40}:$/, { error: 'letters, digits, _ or -, and a colon' })
    .default('redress:'),
  integrationUser: z.string().min(1).exactOptional(),
  tables: z.record(z.string(), tableMapping.partial()).default({}),
});
type MappingFile = z.output<typeof mappingFile>;

type MappingSettings = Pick<ServiceNowSettings, 'mappingFile' | 'complaintTable' | 'incidentTable' | 'credentials'>;

/**
 * The mapping of an installation: the defaults, and what the mapping file says otherwise.
 *
 * @throws SettingError in one line when the file cannot be read, is wrong, or does not describe a table that needs it
 */
export const readMapping = async (settings: MappingSettings): Promise<Mapping> => {
  const file = settings.mappingFile === undefined ? mappingFile.parse({}) : await readMappingFile(settings.mappingFile);
  const user = settings.credentials.kind === 'basic' ? settings.credentials.user : undefined;
  return {
    correlationPrefix: file.correlationPrefix,
    integrationUser: file.integrationUser ?? user,
    complaint: mappedTable(settings.complaintTable, file),
    incident: mappedTable(settings.incidentTable, file),
  };
};

const readMappingFile = async (path: string): Promise<MappingFile> => {
  const parsed = mappingFile.safeParse(await contentOf(path));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new SettingError(SETTING, `has a bad value at ${placeIn(issue)}: ${wantedBy(issue)}`);
};

const contentOf = async (path: string): Promise<unknown> => {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new SettingError(SETTING, `is ${JSON.stringify(path)}: a file that can be read is wanted`);
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new SettingError(SETTING, `is ${JSON.stringify(path)}: a file with JSON is wanted`);
  }
};

type Issue = z.core.$ZodIssue | undefined;

const placeIn = (issue: Issue): string => issue?.path.join('.') || 'the top';

const wantedBy = (issue: Issue): string => {
  if (issue?.code === 'unrecognized_keys') return `${issue.keys.join(', ')} is not known`;
  const isOurWording = issue?.code === 'invalid_format' || issue?.code === 'custom';
  return isOurWording ? `${issue.message} is wanted` : String(issue?.message);
};

const mappedTable = (table: string, file: MappingFile): MappedTable => {
  const complete = tableMapping.safeParse({ ...defaultMappings.get(table), ...file.tables[table] });
  if (complete.success) return { ...complete.data, table };
  const missing = complete.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new SettingError(SETTING, `says too little about the table ${table}: ${missing} is wanted`);
};
