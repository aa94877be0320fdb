export type { Changes } from './heard/changes';
export type { Finding } from './heard/check-choices';
export type { ConnectionOptions } from './http/connection';
export type { MappedTable, Mapping, TableMapping } from './mapping/mapping';
export { readMapping } from './mapping/read-mapping';
export { SETTLED_AFTER } from './record/unsettled-writes';
export { ServiceNowRegister, type ServiceNowOptions } from './servicenow-register';
