export { describeSettings } from './describe-settings';
export { isPrivate } from './loopback';
export type { LogLevel } from './log-level';
export { readSettings, type KnownValues } from './read-settings';
export { SettingError } from './setting-error';
export { readSettingFile } from './setting-file';
export type {
  AuthSettings,
  CheckpointSettings,
  Mailbox,
  OfficeHours,
  Reminders,
  ServiceNowCredentials,
  ServiceNowSettings,
  Settings,
} from './settings';
export { runProgram } from './run-program';
