import type { LogLevel } from './log-level';

/** How callers prove who they are: tokens of an OpenID Connect provider, or tokens that this installation signs itself. */
export type AuthSettings =
  Readonly<{ kind: 'oidc'; jwksUrl: URL; issuer: string; audience: string }> | Readonly<{ kind: 'local'; insecure: boolean }>;

/** How the connector signs in at ServiceNow. */
export type ServiceNowCredentials =
  Readonly<{ kind: 'basic'; user: string; password: string }> | Readonly<{ kind: 'oauth'; clientId: string; clientSecret: string }>;

/** Where ServiceNow is, and which of its tables are used. */
export interface ServiceNowSettings {
  readonly url: URL;
  readonly credentials: ServiceNowCredentials;
  readonly complaintTable: string;
  readonly incidentTable: string;
  /** A path. */
  readonly mappingFile: string | undefined;
  readonly webhookSecret: string | undefined;
}

/** The settings of a process, checked. What is undefined was not set. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly managementPort: number | undefined;
  readonly publicUrl: URL | undefined;
  readonly logLevel: LogLevel;
  /** Everything that the local mode stores. */
  readonly dataDir: string;
  readonly eventStoreUrl: string | undefined;
  readonly mongoUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly streamCategory: string;
  readonly auth: AuthSettings;
  /** Working days. */
  readonly acknowledgeWithin: number;
  /** Working days. */
  readonly planWithin: number;
  readonly calendarPolicy: string;
  /** Local dates, `YYYY-MM-DD`. */
  readonly closingDays: readonly string[];
  /** An IANA time zone. */
  readonly timeZone: string;
  /** 32 bytes. */
  readonly keyEncryptionKey: Buffer | undefined;
  readonly serviceNow: ServiceNowSettings | undefined;
  /** A path: how PCT is used. */
  readonly pctFile: string | undefined;
}
