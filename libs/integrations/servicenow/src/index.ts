export type { Changes } from './heard/changes';
export type { Finding } from './heard/check-choices';
export type { StandingThere } from './heard/standing-there';
export { ServiceNowNotices } from './heard/notices';
export type { MappedTable, Mapping, TableMapping } from './mapping/mapping';
export { readMapping } from './mapping/read-mapping';
export { ServiceNowRegister, SETTLED_AFTER, type ServiceNowOptions } from './servicenow-register';
