import { z } from 'zod';
import { LOG_LEVELS } from './log-level';
import { mailAddress, mailbox, mailServer } from './mail-types';
import { officeHours, reminders } from './reminder-types';
import { SettingError } from './setting-error';
import {
  engineAddress,
  flag,
  localDates,
  matching,
  networks,
  oneOf,
  publicOrigin,
  secretBytes,
  serverOrigin,
  text,
  timeZone,
  webAddress,
  wholeNumber,
} from './setting-types';

const port = wholeNumber(0, 65_535);
const workingDays = wholeNumber(1, 250);
const months = wholeNumber(0, 1200);
const tableName = matching(/^[a-z][a-z0-9_]{0,79}$/, 'the name of a table, such as incident,');

/** Every setting as it stands in the environment. */
const environmentSchema = (calendarPolicies: readonly string[]) =>
  z.object({
    PORT: port.default(3000),
    HOST: matching(/^[A-Za-z0-9.:_-]+$/, 'a host name or an IP address').default('127.0.0.1'),
    MANAGEMENT_PORT: port.optional(),
    PUBLIC_URL: publicOrigin.optional(),
    LOG_LEVEL: oneOf(LOG_LEVELS).default('info'),
    DATA_DIR: text.default('./data'),
    EVENTSTORE_URL: engineAddress('esdb', 'esdb+discover').optional(),
    MONGODB_URL: engineAddress('mongodb', 'mongodb+srv').optional(),
    REDIS_URL: engineAddress('redis', 'rediss').optional(),
    STREAM_CATEGORY: matching(/^[A-Za-z][A-Za-z0-9_]{0,49}$/, '1 to 50 ASCII letters, digits and _, a letter first').default('complaint'),
    AUTH_JWKS_URL: webAddress.optional(),
    AUTH_ISSUER: text.optional(),
    AUTH_AUDIENCE: text.optional(),
    AUTH_TOKEN_TYPE: oneOf(['at+jwt', 'JWT']).default('at+jwt'),
    AUTH_INSECURE_LOCAL_TOKENS: flag.default(false),
    RATE_LIMIT_PER_MINUTE: wholeNumber(1, 999_999_999).default(6_000),
    TRUSTED_PROXIES: networks.default([]),
    SECURITY_LOG: text.optional(),
    ACKNOWLEDGE_WITHIN: workingDays.default(1),
    PLAN_WITHIN: workingDays.default(5),
    RETENTION_MONTHS: months.default(24),
    CALENDAR_POLICY: oneOf(calendarPolicies).default('nl-office'),
    CLOSING_DAYS: localDates.default([]),
    TIME_ZONE: timeZone.default('Europe/Amsterdam'),
    OFFICE_HOURS: officeHours.default({ from: '08:30', until: '17:00' }),
    AUTOMATIONS: oneOf(['on', 'off']).default('on'),
    BULL_BOARD: oneOf(['on', 'off']).default('off'),
    REMINDERS: reminders.default({ plan: [1, 0] }),
    KEYS_URL: engineAddress('mongodb', 'mongodb+srv').optional(),
    KEY_ENCRYPTION_KEY: secretBytes(32).optional(),
    NEW_KEY_ENCRYPTION_KEY: secretBytes(32).optional(),
    STAFF_FILE: text.optional(),
    SMTP_URL: mailServer.optional(),
    CHECKPOINT_SECONDS: wholeNumber(1, 86_400).default(60),
    CHECKPOINT_DIR: text.optional(),
    CHECKPOINT_MAIL: mailAddress.optional(),
    MAIL_FROM: mailbox.default({ name: 'Redress', address: 'redress@localhost' }),
    SERVICENOW_URL: serverOrigin.optional(),
    SERVICENOW_USER: text.optional(),
    SERVICENOW_PASSWORD: text.optional(),
    SERVICENOW_CLIENT_ID: text.optional(),
    SERVICENOW_CLIENT_SECRET: text.optional(),
    SERVICENOW_COMPLAINT_TABLE: tableName.default('sn_complaint_case'),
    SERVICENOW_INCIDENT_TABLE: tableName.default('incident'),
    SERVICENOW_MAPPING_FILE: text.optional(),
    SERVICENOW_WEBHOOK_SECRET: matching(/^[\x21-\x7e]{16,255}$/, '16 to 255 visible ASCII characters').optional(),
    PCT_FILE: text.optional(),
  });

/** The environment, each setting checked by itself. */
export type Environment = z.output<ReturnType<typeof environmentSchema>>;

/** Settings of which no message repeats the value. */
const SECRET: ReadonlySet<string> = new Set([
  'EVENTSTORE_URL',
  'MONGODB_URL',
  'REDIS_URL',
  'KEYS_URL',
  'KEY_ENCRYPTION_KEY',
  'NEW_KEY_ENCRYPTION_KEY',
  'AUTH_JWKS_URL',
  'PUBLIC_URL',
  'SMTP_URL',
  'SERVICENOW_URL',
  'SERVICENOW_USER',
  'SERVICENOW_PASSWORD',
  'SERVICENOW_CLIENT_ID',
  'SERVICENOW_CLIENT_SECRET',
  'SERVICENOW_WEBHOOK_SECRET',
]);
const LONGEST_REPEATED = 60;

/** @throws SettingError for the first setting with a bad value */
export const readEnvironment = (env: NodeJS.ProcessEnv, calendarPolicies: readonly string[]): Environment => {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = environmentSchema(calendarPolicies).safeParse(set);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = String(issue?.path[0]);
  throw new SettingError(name, `${problemWith(name, set[name])}: ${issue?.message ?? ''} is wanted`);
};

const problemWith = (name: string, value = ''): string =>
  SECRET.has(name) ? 'has a bad value' : `is ${JSON.stringify(value.slice(0, LONGEST_REPEATED))}`;
