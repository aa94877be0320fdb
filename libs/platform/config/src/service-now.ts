import type { Environment } from './environment';
import { SettingError } from './setting-error';
import type { ServiceNowCredentials, ServiceNowSettings } from './settings';

const CREDENTIALS = ['SERVICENOW_USER', 'SERVICENOW_PASSWORD', 'SERVICENOW_CLIENT_ID', 'SERVICENOW_CLIENT_SECRET'] as const;
const NEEDS_URL = [...CREDENTIALS, 'SERVICENOW_MAPPING_FILE', 'SERVICENOW_WEBHOOK_SECRET'] as const;

/**
 * The settings of the connector to ServiceNow; undefined when it is not used.
 *
 * @throws SettingError when they do not fit together
 */
export const serviceNowFrom = (environment: Environment): ServiceNowSettings | undefined => {
  const url = environment.SERVICENOW_URL;
  if (!url) {
    const [orphan] = NEEDS_URL.filter((name) => environment[name] !== undefined);
    if (orphan) throw new SettingError('SERVICENOW_URL', `is not set: with ${orphan} the URL of the instance is wanted`);
    return undefined;
  }
  return {
    url,
    credentials: credentialsFrom(environment),
    complaintTable: environment.SERVICENOW_COMPLAINT_TABLE,
    incidentTable: environment.SERVICENOW_INCIDENT_TABLE,
    mappingFile: environment.SERVICENOW_MAPPING_FILE,
    webhookSecret: environment.SERVICENOW_WEBHOOK_SECRET,
  };
};

const credentialsFrom = (environment: Environment): ServiceNowCredentials => {
  const { SERVICENOW_USER: user, SERVICENOW_PASSWORD: password } = environment;
  const { SERVICENOW_CLIENT_ID: clientId, SERVICENOW_CLIENT_SECRET: clientSecret } = environment;
  const set = CREDENTIALS.filter((name) => environment[name] !== undefined);
  if (set.length === 2 && user !== undefined && password !== undefined) return { kind: 'basic', user, password };
  if (set.length === 2 && clientId !== undefined && clientSecret !== undefined) return { kind: 'oauth', clientId, clientSecret };
  throw new SettingError(
    'SERVICENOW_URL',
    'is set: either SERVICENOW_USER and SERVICENOW_PASSWORD or SERVICENOW_CLIENT_ID and SERVICENOW_CLIENT_SECRET are wanted',
  );
};
