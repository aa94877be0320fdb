import { readSettings, SettingError } from './index';

const known = { calendarPolicies: ['nl-office', 'nl-statutory'] };
const KEY = Buffer.alloc(32, 7).toString('base64');
const NEW_KEY = Buffer.alloc(32, 8).toString('base64');

/** The one line with which these settings stop the start. */
const refusal = (env: NodeJS.ProcessEnv): string => {
  try {
    readSettings(env, known);
  } catch (error) {
    if (error instanceof SettingError) return error.message;
    throw error;
  }
  return 'accepted';
};

const oidc = { AUTH_JWKS_URL: 'https://id.example/jwks', AUTH_ISSUER: 'https://id.example', AUTH_AUDIENCE: 'api' };

const serviceNow = {
  SERVICENOW_URL: 'https://example.service-now.com',
  SERVICENOW_CLIENT_ID: '4f2a',
  SERVICENOW_CLIENT_SECRET: 'geheim',
  SERVICENOW_COMPLAINT_TABLE: 'sn_customerservice_case',
  SERVICENOW_INCIDENT_TABLE: 'u_incident',
  SERVICENOW_MAPPING_FILE: '/etc/redress/servicenow.json',
  SERVICENOW_WEBHOOK_SECRET: '0123456789abcdef',
};
const badServiceNowUrl =
  'SERVICENOW_URL has a bad value: a URL such as https://example.service-now.com (http:// on a loopback address only) is wanted';
const serviceNowCredentials =
  'SERVICENOW_URL is set: either SERVICENOW_USER and SERVICENOW_PASSWORD or SERVICENOW_CLIENT_ID and SERVICENOW_CLIENT_SECRET are wanted';

describe('readSettings', () => {
  it('needs nothing', () => {
    expect(readSettings({}, known)).toEqual({
      port: 3000,
      host: '127.0.0.1',
      managementPort: undefined,
      publicUrl: new URL('http://localhost:3000'),
      logLevel: 'info',
      dataDir: './data',
      eventStoreUrl: undefined,
      mongoUrl: undefined,
      redisUrl: undefined,
      streamCategory: 'complaint',
      auth: { kind: 'local', insecure: false },
      rateLimitPerMinute: 6_000,
      trustedProxies: [],
      securityLog: 'data/security.ndjson',
      acknowledgeWithin: 1,
      planWithin: 5,
      retentionMonths: 24,
      calendarPolicy: 'nl-office',
      closingDays: [],
      timeZone: 'Europe/Amsterdam',
      officeHours: { from: '08:30', until: '17:00' },
      reminders: { plan: [1, 0] },
      automations: 'on',
      bullBoard: 'off',
      keysUrl: undefined,
      keyEncryptionKey: undefined,
      newKeyEncryptionKey: undefined,
      staffFile: undefined,
      smtpUrl: undefined,
      mailFrom: { name: 'Redress', address: 'redress@localhost' },
      checkpoints: { everySeconds: 60, folder: undefined, mailTo: undefined },
      serviceNow: undefined,
      pctFile: undefined,
    });
  });

  it('takes an empty text for not set', () => {
    expect(readSettings({ PORT: '', EVENTSTORE_URL: ' ', AUTH_ISSUER: '' }, known)).toEqual(readSettings({}, known));
  });

  it('reads every setting', () => {
    const env = {
      PORT: '8080',
      HOST: '0.0.0.0',
      MANAGEMENT_PORT: '9090',
      PUBLIC_URL: 'https://klachten.example',
      LOG_LEVEL: 'debug',
      DATA_DIR: '/var/lib/app',
      EVENTSTORE_URL: 'esdb://user:pass@es:2113?tls=true',
      MONGODB_URL: 'mongodb://mongo/app',
      REDIS_URL: 'redis://redis',
      STREAM_CATEGORY: 'test_1',
      ...oidc,
      AUTH_TOKEN_TYPE: 'JWT',
      RATE_LIMIT_PER_MINUTE: '100',
      TRUSTED_PROXIES: '10.0.0.1, 10.1.0.0/16,::1,fd00::/8',
      SECURITY_LOG: 'stdout',
      ACKNOWLEDGE_WITHIN: '2',
      PLAN_WITHIN: '10',
      RETENTION_MONTHS: '0',
      CALENDAR_POLICY: 'nl-statutory',
      CLOSING_DAYS: '2026-05-15, 2026-12-24',
      TIME_ZONE: 'Europe/Brussels',
      OFFICE_HOURS: '09:00-17:30',
      REMINDERS: 'acknowledgement:0d',
      AUTOMATIONS: 'off',
      BULL_BOARD: 'on',
      KEYS_URL: 'mongodb://keys/app',
      KEY_ENCRYPTION_KEY: KEY,
      NEW_KEY_ENCRYPTION_KEY: NEW_KEY,
      STAFF_FILE: '/etc/redress/staff.json',
      SMTP_URL: 'smtps://redress:geheim@mail.example',
      MAIL_FROM: 'Klachten <klachten@provider.example>',
      ...serviceNow,
      PCT_FILE: '/etc/redress/pct.json',
    };
    expect(readSettings(env, known)).toEqual({
      port: 8080,
      host: '0.0.0.0',
      managementPort: 9090,
      publicUrl: new URL('https://klachten.example'),
      logLevel: 'debug',
      dataDir: '/var/lib/app',
      eventStoreUrl: 'esdb://user:pass@es:2113?tls=true',
      mongoUrl: 'mongodb://mongo/app',
      redisUrl: 'redis://redis',
      streamCategory: 'test_1',
      auth: {
        kind: 'oidc',
        jwksUrl: new URL('https://id.example/jwks'),
        issuer: 'https://id.example',
        audience: 'api',
        tokenType: 'JWT',
      },
      rateLimitPerMinute: 100,
      trustedProxies: ['10.0.0.1', '10.1.0.0/16', '::1', 'fd00::/8'],
      securityLog: 'stdout',
      acknowledgeWithin: 2,
      planWithin: 10,
      retentionMonths: 0,
      calendarPolicy: 'nl-statutory',
      closingDays: ['2026-05-15', '2026-12-24'],
      timeZone: 'Europe/Brussels',
      officeHours: { from: '09:00', until: '17:30' },
      reminders: { acknowledgement: [0] },
      automations: 'off',
      bullBoard: 'on',
      keysUrl: 'mongodb://keys/app',
      keyEncryptionKey: Buffer.alloc(32, 7),
      newKeyEncryptionKey: Buffer.alloc(32, 8),
      staffFile: '/etc/redress/staff.json',
      smtpUrl: 'smtps://redress:geheim@mail.example',
      mailFrom: { name: 'Klachten', address: 'klachten@provider.example' },
      checkpoints: { everySeconds: 60, folder: undefined, mailTo: undefined },
      serviceNow: {
        url: new URL('https://example.service-now.com'),
        credentials: { kind: 'oauth', clientId: '4f2a', clientSecret: 'geheim' },
        complaintTable: 'sn_customerservice_case',
        incidentTable: 'u_incident',
        mappingFile: '/etc/redress/servicenow.json',
        webhookSecret: '0123456789abcdef',
      },
      pctFile: '/etc/redress/pct.json',
    });
  });

  it.each([
    [{ PORT: '80a' }, 'PORT is "80a": a whole number from 0 to 65535 is wanted'],
    [{ PORT: '65536' }, 'PORT is "65536": a whole number from 0 to 65535 is wanted'],
    [{ PORT: '-1' }, 'PORT is "-1": a whole number from 0 to 65535 is wanted'],
    [{ RATE_LIMIT_PER_MINUTE: '0' }, 'RATE_LIMIT_PER_MINUTE is "0": a whole number from 1 to 999999999 is wanted'],
    [{ AUTH_TOKEN_TYPE: 'jwt' }, 'AUTH_TOKEN_TYPE is "jwt": one of at+jwt, JWT is wanted'],
    [{ HOST: 'a b' }, 'HOST is "a b": a host name or an IP address is wanted'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud": one of fatal, error, warn, info, debug, trace, silent is wanted'],
    [
      { EVENTSTORE_URL: 'http://u:secret@x' },
      'EVENTSTORE_URL has a bad value: a URL that starts with esdb:// or esdb+discover:// is wanted',
    ],
    [{ EVENTSTORE_URL: 'esdb://' }, 'EVENTSTORE_URL has a bad value: a URL that starts with esdb:// or esdb+discover:// is wanted'],
    [{ MONGODB_URL: 'secret' }, 'MONGODB_URL has a bad value: a URL that starts with mongodb:// or mongodb+srv:// is wanted'],
    [{ REDIS_URL: 'secret' }, 'REDIS_URL has a bad value: a URL that starts with redis:// or rediss:// is wanted'],
    [{ STREAM_CATEGORY: 'a-b' }, 'STREAM_CATEGORY is "a-b": 1 to 50 ASCII letters, digits and _, a letter first is wanted'],
    [{ STREAM_CATEGORY: 'klächte' }, 'STREAM_CATEGORY is "klächte": 1 to 50 ASCII letters, digits and _, a letter first is wanted'],
    [{ AUTH_INSECURE_LOCAL_TOKENS: 'yes' }, 'AUTH_INSECURE_LOCAL_TOKENS is "yes": one of true, false is wanted'],
    [{ ACKNOWLEDGE_WITHIN: '0' }, 'ACKNOWLEDGE_WITHIN is "0": a whole number from 1 to 250 is wanted'],
    [{ PLAN_WITHIN: '2.5' }, 'PLAN_WITHIN is "2.5": a whole number from 1 to 250 is wanted'],
    [{ RETENTION_MONTHS: '-1' }, 'RETENTION_MONTHS is "-1": a whole number from 0 to 1200 is wanted'],
    [{ CALENDAR_POLICY: 'be' }, 'CALENDAR_POLICY is "be": one of nl-office, nl-statutory is wanted'],
    [{ CLOSING_DAYS: '2026-02-30' }, 'CLOSING_DAYS is "2026-02-30": dates such as 2026-05-15, separated by commas is wanted'],
    [{ TIME_ZONE: '+01:00' }, 'TIME_ZONE is "+01:00": an IANA time zone such as Europe/Amsterdam is wanted'],
    [{ TIME_ZONE: 'Mars/Base' }, 'TIME_ZONE is "Mars/Base": an IANA time zone such as Europe/Amsterdam is wanted'],
    [{ KEY_ENCRYPTION_KEY: 'c2VjcmV0' }, 'KEY_ENCRYPTION_KEY has a bad value: 32 bytes in base64 is wanted'],
    [{ KEYS_URL: 'secret' }, 'KEYS_URL has a bad value: a URL that starts with mongodb:// or mongodb+srv:// is wanted'],
    [{ MONGODB_URL: 'mongodb://a/b', KEYS_URL: 'mongodb://a/b' }, 'KEYS_URL is the same as MONGODB_URL: a database of its own is wanted'],
    [{ PORT: '9090', MANAGEMENT_PORT: '9090' }, 'MANAGEMENT_PORT is the same as PORT: another port is wanted'],
    [{ AUTH_JWKS_URL: 'https://id.example' }, 'AUTH_ISSUER is not set: with AUTH_JWKS_URL the issuer of the tokens is wanted'],
    [
      { AUTH_JWKS_URL: 'https://id.example', AUTH_ISSUER: 'https://id.example' },
      'AUTH_AUDIENCE is not set: with AUTH_JWKS_URL the audience of the tokens is wanted',
    ],
    [{ AUTH_ISSUER: 'x' }, 'AUTH_JWKS_URL is not set: with AUTH_ISSUER or AUTH_AUDIENCE the URL of the signing keys is wanted'],
    [
      { HOST: '0.0.0.0' },
      'AUTH_JWKS_URL is not set: with HOST=0.0.0.0 it is wanted together with AUTH_ISSUER and AUTH_AUDIENCE, ' +
        'or to try things out AUTH_INSECURE_LOCAL_TOKENS=true',
    ],
    [{ SERVICENOW_URL: 'http://example.service-now.com' }, badServiceNowUrl],
    [{ SERVICENOW_URL: 'https://me:geheim@example.service-now.com' }, badServiceNowUrl],
    [{ SERVICENOW_URL: 'https://example.service-now.com/login.do' }, badServiceNowUrl],
    [{ SERVICENOW_URL: 'https://example.service-now.com' }, serviceNowCredentials],
    [{ SERVICENOW_URL: 'https://example.service-now.com', SERVICENOW_USER: 'me' }, serviceNowCredentials],
    [{ ...serviceNow, SERVICENOW_USER: 'me' }, serviceNowCredentials],
    [{ SERVICENOW_PASSWORD: 'geheim' }, 'SERVICENOW_URL is not set: with SERVICENOW_PASSWORD the URL of the instance is wanted'],
    [
      { SERVICENOW_INCIDENT_TABLE: 'incident^active=true' },
      'SERVICENOW_INCIDENT_TABLE is "incident^active=true": the name of a table, such as incident, is wanted',
    ],
    [{ SERVICENOW_WEBHOOK_SECRET: 'geheim' }, 'SERVICENOW_WEBHOOK_SECRET has a bad value: 16 to 255 visible ASCII characters is wanted'],
  ])('refuses %j', (env, message) => {
    expect(refusal(env)).toBe(message);
  });

  it.each(['proxy.example', '10.0.0.0/0', '10.0.0.0/33', '10.0.0.0/', '10.0.0.1/8/8', '10.0.0.1,,10.0.0.2'])(
    'trusts no proxies called %s',
    (proxies) => {
      const wanted = 'IP addresses or ranges such as 10.0.0.0/8, separated by commas';
      expect(refusal({ TRUSTED_PROXIES: proxies })).toBe(`TRUSTED_PROXIES is "${proxies}": ${wanted} is wanted`);
    },
  );

  it.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])('signs its own tokens on the loopback address %s', (HOST) => {
    expect(readSettings({ HOST }, known).auth).toEqual({ kind: 'local', insecure: false });
  });

  it('signs its own tokens elsewhere when told that this is insecure', () => {
    const env = { HOST: '0.0.0.0', AUTH_INSECURE_LOCAL_TOKENS: 'true' };
    expect(readSettings(env, known).auth).toEqual({ kind: 'local', insecure: true });
  });

  it('reaches ServiceNow with user and password too, and without TLS on this machine', () => {
    const env = { SERVICENOW_URL: 'http://127.0.0.1:8080', SERVICENOW_USER: 'redress', SERVICENOW_PASSWORD: 'geheim' };
    expect(readSettings(env, known).serviceNow).toEqual({
      url: new URL('http://127.0.0.1:8080'),
      credentials: { kind: 'basic', user: 'redress', password: 'geheim' },
      complaintTable: 'sn_complaint_case',
      incidentTable: 'incident',
      mappingFile: undefined,
      webhookSecret: undefined,
    });
  });
});
