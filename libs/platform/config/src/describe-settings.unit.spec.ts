import { describeSettings, readSettings } from './index';

const known = { calendarPolicies: ['nl-office'] };

describe('describeSettings', () => {
  it('tells what is in force', () => {
    expect(describeSettings(readSettings({ PORT: '8080', CLOSING_DAYS: '2026-05-15,2026-12-24' }, known))).toEqual({
      PORT: '8080',
      HOST: '127.0.0.1',
      MANAGEMENT_PORT: 'not set',
      PUBLIC_URL: 'http://localhost:8080/',
      LOG_LEVEL: 'info',
      DATA_DIR: './data',
      EVENTSTORE_URL: 'not set',
      MONGODB_URL: 'not set',
      REDIS_URL: 'not set',
      STREAM_CATEGORY: 'complaint',
      AUTH_JWKS_URL: 'not set',
      AUTH_ISSUER: 'not set',
      AUTH_AUDIENCE: 'not set',
      AUTH_TOKEN_TYPE: 'not set',
      AUTH_INSECURE_LOCAL_TOKENS: 'false',
      RATE_LIMIT_PER_MINUTE: '6000',
      TRUSTED_PROXIES: 'not set',
      SECURITY_LOG: 'data/security.ndjson',
      ACKNOWLEDGE_WITHIN: '1',
      PLAN_WITHIN: '5',
      RETENTION_MONTHS: '24',
      CALENDAR_POLICY: 'nl-office',
      CLOSING_DAYS: '2026-05-15,2026-12-24',
      TIME_ZONE: 'Europe/Amsterdam',
      OFFICE_HOURS: '08:30-17:00',
      REMINDERS: 'plan:1d,plan:0d',
      AUTOMATIONS: 'on',
      BULL_BOARD: 'off',
      KEYS_URL: 'not set',
      KEY_ENCRYPTION_KEY: 'not set',
      NEW_KEY_ENCRYPTION_KEY: 'not set',
      STAFF_FILE: 'not set',
      SMTP_URL: 'not set',
      MAIL_FROM: 'Redress <redress@localhost>',
      CHECKPOINT_SECONDS: '60',
      CHECKPOINT_DIR: 'not set',
      CHECKPOINT_MAIL: 'not set',
      SERVICENOW_URL: 'not set',
      SERVICENOW_USER: 'not set',
      SERVICENOW_PASSWORD: 'not set',
      SERVICENOW_CLIENT_ID: 'not set',
      SERVICENOW_CLIENT_SECRET: 'not set',
      SERVICENOW_COMPLAINT_TABLE: 'not set',
      SERVICENOW_INCIDENT_TABLE: 'not set',
      SERVICENOW_MAPPING_FILE: 'not set',
      SERVICENOW_WEBHOOK_SECRET: 'not set',
      PCT_FILE: 'not set',
    });
  });

  it('masks secrets', () => {
    const described = describeSettings(
      readSettings(
        {
          EVENTSTORE_URL: 'esdb://admin:geheim@es:2113?tls=true',
          MONGODB_URL: 'mongodb://app:gehe@im@mongo:27017/app?authSource=geheim',
          REDIS_URL: 'redis://:geheim@redis:6379/0',
          SMTP_URL: 'smtps://redress:ge%40heim@mail.example?authMethod=geheim',
          KEYS_URL: 'mongodb://app:geheim@keys:27017/keys',
          KEY_ENCRYPTION_KEY: Buffer.from('geheim, geheim, geheim, geheim!!').toString('base64'),
          NEW_KEY_ENCRYPTION_KEY: Buffer.from('GEHEIM, geheim, geheim, geheim!!').toString('base64'),
        },
        known,
      ),
    );
    expect(described).toMatchObject({
      EVENTSTORE_URL: 'esdb://***@es:2113?***',
      MONGODB_URL: 'mongodb://***@mongo:27017/app?***',
      REDIS_URL: 'redis://***@redis:6379/0',
      SMTP_URL: 'smtps://***@mail.example?***',
      KEYS_URL: 'mongodb://***@keys:27017/keys',
      KEY_ENCRYPTION_KEY: '***',
      NEW_KEY_ENCRYPTION_KEY: '***',
    });
  });

  it('tells who mail comes from, with a name or without', () => {
    expect(
      describeSettings(readSettings({ MAIL_FROM: 'klachten@provider.example', STAFF_FILE: '/etc/redress/staff.json' }, known)),
    ).toMatchObject({
      MAIL_FROM: 'klachten@provider.example',
      STAFF_FILE: '/etc/redress/staff.json',
    });
  });

  it('tells how ServiceNow is reached, with either kind of credentials', () => {
    const url = {
      SERVICENOW_URL: 'https://example.service-now.com',
      SERVICENOW_WEBHOOK_SECRET: 'geheim,geheim,geheim',
    };
    const basic = { ...url, SERVICENOW_USER: 'redress', SERVICENOW_PASSWORD: 'geheim' };
    const oauth = {
      ...url,
      SERVICENOW_CLIENT_ID: '4f2a',
      SERVICENOW_CLIENT_SECRET: 'geheim',
      SERVICENOW_MAPPING_FILE: '/etc/mapping.json',
    };
    expect(describeSettings(readSettings(basic, known))).toMatchObject({
      SERVICENOW_URL: 'https://example.service-now.com/',
      SERVICENOW_USER: 'redress',
      SERVICENOW_PASSWORD: '***',
      SERVICENOW_CLIENT_SECRET: 'not set',
      SERVICENOW_COMPLAINT_TABLE: 'sn_complaint_case',
      SERVICENOW_INCIDENT_TABLE: 'incident',
      SERVICENOW_WEBHOOK_SECRET: '***',
    });
    expect(describeSettings(readSettings(oauth, known))).toMatchObject({
      SERVICENOW_PASSWORD: 'not set',
      SERVICENOW_CLIENT_ID: '4f2a',
      SERVICENOW_CLIENT_SECRET: '***',
      SERVICENOW_MAPPING_FILE: '/etc/mapping.json',
    });
  });
});
