import type { LogLevel } from './log-level';

/** How callers prove who they are: tokens of an OpenID Connect provider, or tokens that this installation signs itself. */
export type AuthSettings =
  | Readonly<{ kind: 'oidc'; jwksUrl: URL; issuer: string; audience: string; tokenType: 'at+jwt' | 'JWT' }>
  | Readonly<{ kind: 'local'; insecure: boolean }>;

/** A sender of mail: an address, and the name that people see beside it. */
export interface Mailbox {
  readonly name: string | undefined;
  readonly address: string;
}

/** How often what lies in the log is signed, and where it is told besides the data folder. */
export interface CheckpointSettings {
  /** Seconds between two checkpoints. */
  readonly everySeconds: number;
  /** A path: a folder that checkpoints are only ever added to. */
  readonly folder: string | undefined;
  /** The address of the auditor. */
  readonly mailTo: string | undefined;
}

/** When people are at work on a working day: local times `HH:MM`, `from` included, `until` not. */
export interface OfficeHours {
  readonly from: string;
  readonly until: string;
}

/** Of each deadline, how many working days before its last day on time people are reminded, the earliest first; 0 is that day. */
export type Reminders = Readonly<Partial<Record<'acknowledgement' | 'plan' | 'resolution', readonly number[]>>>;

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
  /** Where people find the installation: an origin, for links. */
  readonly publicUrl: URL;
  readonly logLevel: LogLevel;
  /** Everything that the local mode stores. */
  readonly dataDir: string;
  readonly eventStoreUrl: string | undefined;
  readonly mongoUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly streamCategory: string;
  readonly auth: AuthSettings;
  /** Requests of one principal. */
  readonly rateLimitPerMinute: number;
  /** Addresses or ranges of proxies that say where requests come from. */
  readonly trustedProxies: readonly string[];
  /** A path, or `stdout`. */
  readonly securityLog: string;
  /** Working days. */
  readonly acknowledgeWithin: number;
  /** Working days. */
  readonly planWithin: number;
  /** Calendar months that what is personal is kept after the end of a case; 0: for ever. */
  readonly retentionMonths: number;
  readonly calendarPolicy: string;
  /** Local dates, `YYYY-MM-DD`. */
  readonly closingDays: readonly string[];
  /** An IANA time zone. */
  readonly timeZone: string;
  readonly officeHours: OfficeHours;
  readonly reminders: Reminders;
  /** Whether anything happens by itself. Off: to look at a copy of an installation without telling the world. */
  readonly automations: 'on' | 'off';
  /** Whether admins can look at the jobs on Redis. */
  readonly bullBoard: 'on' | 'off';
  /** The database that keys are kept in: one of its own. */
  readonly keysUrl: string | undefined;
  /** 32 bytes. */
  readonly keyEncryptionKey: Buffer | undefined;
  /** The one that is to take its place. 32 bytes. */
  readonly newKeyEncryptionKey: Buffer | undefined;
  /** A path. */
  readonly staffFile: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: Mailbox;
  readonly checkpoints: CheckpointSettings;
  readonly serviceNow: ServiceNowSettings | undefined;
  /** A path: how PCT is used. */
  readonly pctFile: string | undefined;
}
