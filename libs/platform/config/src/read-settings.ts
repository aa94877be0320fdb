import path from 'node:path';
import { readEnvironment, type Environment } from './environment';
import { isLoopback } from './loopback';
import { serviceNowFrom } from './service-now';
import { SettingError } from './setting-error';
import type { AuthSettings, Settings } from './settings';

/** What only the domain knows of the settings. */
export interface KnownValues {
  readonly calendarPolicies: readonly string[];
}

/**
 * Reads and checks the settings of a process. An empty text counts as not set.
 *
 * @throws SettingError for the first bad value, in one line
 */
export const readSettings = (env: NodeJS.ProcessEnv, { calendarPolicies }: KnownValues): Settings => {
  const environment = readEnvironment(env, calendarPolicies);
  checkPorts(environment);
  checkKeys(environment);
  return {
    port: environment.PORT,
    host: environment.HOST,
    managementPort: environment.MANAGEMENT_PORT,
    publicUrl: environment.PUBLIC_URL ?? new URL(`http://localhost:${environment.PORT}`),
    logLevel: environment.LOG_LEVEL,
    dataDir: environment.DATA_DIR,
    eventStoreUrl: environment.EVENTSTORE_URL,
    mongoUrl: environment.MONGODB_URL,
    redisUrl: environment.REDIS_URL,
    streamCategory: environment.STREAM_CATEGORY,
    auth: authFrom(environment),
    rateLimitPerMinute: environment.RATE_LIMIT_PER_MINUTE,
    trustedProxies: environment.TRUSTED_PROXIES,
    securityLog: environment.SECURITY_LOG ?? path.join(environment.DATA_DIR, 'security.ndjson'),
    acknowledgeWithin: environment.ACKNOWLEDGE_WITHIN,
    planWithin: environment.PLAN_WITHIN,
    retentionMonths: environment.RETENTION_MONTHS,
    calendarPolicy: environment.CALENDAR_POLICY,
    closingDays: environment.CLOSING_DAYS,
    timeZone: environment.TIME_ZONE,
    officeHours: environment.OFFICE_HOURS,
    reminders: environment.REMINDERS,
    automations: environment.AUTOMATIONS,
    bullBoard: environment.BULL_BOARD,
    keysUrl: environment.KEYS_URL,
    keyEncryptionKey: environment.KEY_ENCRYPTION_KEY,
    newKeyEncryptionKey: environment.NEW_KEY_ENCRYPTION_KEY,
    staffFile: environment.STAFF_FILE,
    smtpUrl: environment.SMTP_URL,
    mailFrom: environment.MAIL_FROM,
    checkpoints: {
      everySeconds: environment.CHECKPOINT_SECONDS,
      folder: environment.CHECKPOINT_DIR,
      mailTo: environment.CHECKPOINT_MAIL,
    },
    serviceNow: serviceNowFrom(environment),
    pctFile: environment.PCT_FILE,
  };
};

const checkPorts = ({ PORT, MANAGEMENT_PORT }: Environment): void => {
  if (MANAGEMENT_PORT !== undefined && MANAGEMENT_PORT !== 0 && MANAGEMENT_PORT === PORT) {
    throw new SettingError('MANAGEMENT_PORT', 'is the same as PORT: another port is wanted');
  }
};

const checkKeys = ({ KEYS_URL, MONGODB_URL }: Environment): void => {
  if (KEYS_URL !== undefined && KEYS_URL === MONGODB_URL)
    throw new SettingError('KEYS_URL', 'is the same as MONGODB_URL: a database of its own is wanted');
};

const authFrom = (environment: Environment): AuthSettings =>
  environment.AUTH_JWKS_URL ? oidcFrom(environment, environment.AUTH_JWKS_URL) : localFrom(environment);

const oidcFrom = (
  { AUTH_ISSUER: issuer, AUTH_AUDIENCE: audience, AUTH_TOKEN_TYPE: tokenType }: Environment,
  jwksUrl: URL,
): AuthSettings => {
  if (issuer === undefined) throw new SettingError('AUTH_ISSUER', 'is not set: with AUTH_JWKS_URL the issuer of the tokens is wanted');
  if (audience === undefined)
    throw new SettingError('AUTH_AUDIENCE', 'is not set: with AUTH_JWKS_URL the audience of the tokens is wanted');
  return { kind: 'oidc', jwksUrl, issuer, audience, tokenType };
};

const localFrom = (environment: Environment): AuthSettings => {
  const { HOST: host, AUTH_ISSUER, AUTH_AUDIENCE, AUTH_INSECURE_LOCAL_TOKENS: insecure } = environment;
  if (AUTH_ISSUER !== undefined || AUTH_AUDIENCE !== undefined) {
    throw new SettingError('AUTH_JWKS_URL', 'is not set: with AUTH_ISSUER or AUTH_AUDIENCE the URL of the signing keys is wanted');
  }
  if (!insecure && !isLoopback(host)) {
    throw new SettingError(
      'AUTH_JWKS_URL',
      `is not set: with HOST=${host} it is wanted together with AUTH_ISSUER and AUTH_AUDIENCE, or to try things out AUTH_INSECURE_LOCAL_TOKENS=true`,
    );
  }
  return { kind: 'local', insecure: insecure && !isLoopback(host) };
};
