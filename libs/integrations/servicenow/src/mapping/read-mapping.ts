import { readSettingFile, SettingError, type ServiceNowSettings } from '@platform/config';
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
  const file =
    settings.mappingFile === undefined
      ? mappingFile.parse({})
      : await readSettingFile({ setting: SETTING, path: settings.mappingFile }, mappingFile);
  const user = settings.credentials.kind === 'basic' ? settings.credentials.user : undefined;
  return {
    correlationPrefix: file.correlationPrefix,
    integrationUser: file.integrationUser ?? user,
    complaint: mappedTable(settings.complaintTable, file),
    incident: mappedTable(settings.incidentTable, file),
  };
};

const mappedTable = (table: string, file: MappingFile): MappedTable => {
  const complete = tableMapping.safeParse({ ...defaultMappings.get(table), ...file.tables[table] });
  if (complete.success) return { ...complete.data, table };
  const missing = complete.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new SettingError(SETTING, `says too little about the table ${table}: ${missing} is wanted`);
};
