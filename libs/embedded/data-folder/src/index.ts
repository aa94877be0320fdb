export { openDataFolder, type DataFolder } from './data-folder';
export type { Environment, Table } from './environment';
export { reasonOf, StoreError } from './store-error';
export type { StoreKind } from './store-kind';
