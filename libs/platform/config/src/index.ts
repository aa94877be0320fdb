export { describeSettings } from './describe-settings';
export type { LogLevel } from './log-level';
export { readSettings, type KnownValues } from './read-settings';
export { SettingError } from './setting-error';
export type { AuthSettings, Mailbox, OfficeHours, Reminders, ServiceNowCredentials, ServiceNowSettings, Settings } from './settings';
export { runProgram } from './run-program';
