import type { AuthSettings, Mailbox, OfficeHours, Reminders, ServiceNowCredentials, ServiceNowSettings, Settings } from './settings';

const NOT_SET = 'not set';

/** The effective settings by their names in the environment, for people to read. Secrets are masked. */
export const describeSettings = (settings: Settings): Readonly<Record<string, string>> => ({
  PORT: String(settings.port),
  HOST: settings.host,
  MANAGEMENT_PORT: settings.managementPort === undefined ? NOT_SET : String(settings.managementPort),
  PUBLIC_URL: address(settings.publicUrl),
  LOG_LEVEL: settings.logLevel,
  DATA_DIR: settings.dataDir,
  EVENTSTORE_URL: address(settings.eventStoreUrl),
  MONGODB_URL: address(settings.mongoUrl),
  REDIS_URL: address(settings.redisUrl),
  STREAM_CATEGORY: settings.streamCategory,
  ...describeAuth(settings.auth),
  RATE_LIMIT_PER_MINUTE: String(settings.rateLimitPerMinute),
  TRUSTED_PROXIES: settings.trustedProxies.join(',') || NOT_SET,
  SECURITY_LOG: settings.securityLog,
  ACKNOWLEDGE_WITHIN: String(settings.acknowledgeWithin),
  PLAN_WITHIN: String(settings.planWithin),
  RETENTION_MONTHS: String(settings.retentionMonths),
  CALENDAR_POLICY: settings.calendarPolicy,
  CLOSING_DAYS: settings.closingDays.join(',') || NOT_SET,
  TIME_ZONE: settings.timeZone,
  OFFICE_HOURS: describeHours(settings.officeHours),
  REMINDERS: describeReminders(settings.reminders),
  AUTOMATIONS: settings.automations,
  BULL_BOARD: settings.bullBoard,
  KEYS_URL: address(settings.keysUrl),
  KEY_ENCRYPTION_KEY: masked(settings.keyEncryptionKey),
  NEW_KEY_ENCRYPTION_KEY: masked(settings.newKeyEncryptionKey),
  STAFF_FILE: shown(settings.staffFile),
  SMTP_URL: address(settings.smtpUrl),
  MAIL_FROM: describeMailbox(settings.mailFrom),
  CHECKPOINT_SECONDS: String(settings.checkpoints.everySeconds),
  CHECKPOINT_DIR: shown(settings.checkpoints.folder),
  CHECKPOINT_MAIL: shown(settings.checkpoints.mailTo),
  ...describeServiceNow(settings.serviceNow),
  PCT_FILE: shown(settings.pctFile),
});

const describeAuth = (auth: AuthSettings): Readonly<Record<string, string>> => {
  const { jwksUrl, issuer, audience, tokenType }: Partial<Extract<AuthSettings, { kind: 'oidc' }>> = auth.kind === 'oidc' ? auth : {};
  return {
    AUTH_JWKS_URL: address(jwksUrl),
    AUTH_ISSUER: shown(issuer),
    AUTH_AUDIENCE: shown(audience),
    AUTH_TOKEN_TYPE: shown(tokenType),
    AUTH_INSECURE_LOCAL_TOKENS: String(auth.kind === 'local' && auth.insecure),
  };
};

const describeHours = ({ from, until }: OfficeHours): string => `${from}-${until}`;

const describeReminders = (reminders: Reminders): string =>
  Object.entries(reminders)
    .flatMap(([deadline, days]) => days.map((day) => `${deadline}:${day}d`))
    .join(',');

const describeMailbox = (mailbox: Mailbox): string =>
  mailbox.name === undefined ? mailbox.address : `${mailbox.name} <${mailbox.address}>`;

const describeServiceNow = (serviceNow: ServiceNowSettings | undefined): Readonly<Record<string, string>> => ({
  SERVICENOW_URL: address(serviceNow?.url),
  ...describeCredentials(serviceNow?.credentials),
  SERVICENOW_COMPLAINT_TABLE: shown(serviceNow?.complaintTable),
  SERVICENOW_INCIDENT_TABLE: shown(serviceNow?.incidentTable),
  SERVICENOW_MAPPING_FILE: shown(serviceNow?.mappingFile),
  SERVICENOW_WEBHOOK_SECRET: masked(serviceNow?.webhookSecret),
});

type Signing = Partial<Record<'user' | 'password' | 'clientId' | 'clientSecret', string>>;

const describeCredentials = (credentials: ServiceNowCredentials | undefined): Readonly<Record<string, string>> => {
  const { user, password, clientId, clientSecret }: Signing = credentials ?? {};
  return {
    SERVICENOW_USER: shown(user),
    SERVICENOW_PASSWORD: masked(password),
    SERVICENOW_CLIENT_ID: shown(clientId),
    SERVICENOW_CLIENT_SECRET: masked(clientSecret),
  };
};

const shown = (value: string | undefined): string => value ?? NOT_SET;

const masked = (secret: unknown): string => (secret === undefined ? NOT_SET : '***');

/** Without user, password and query string, where secrets may stand. */
const address = (url: URL | string | undefined): string =>
  url === undefined
    ? NOT_SET
    : String(url)
        .replace(/\/\/[^/?#]*@/, '//***@')
        .replace(/\?.+$/, '?***');
