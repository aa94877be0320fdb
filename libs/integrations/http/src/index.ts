export { HttpConnection, type ConnectionOptions, type JsonRequest } from './connection';
export type { HttpCredentials } from './credentials';
export type { HttpAnswer } from './message';
export { failureIn, unreadable } from './failures';
export { jsonIn } from './json';
export { mutualTls, type ClientCertificate, type Transport } from './transport';
export { UnsettledWrites } from './unsettled-writes';
