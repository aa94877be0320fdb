export { bellPrefix } from './bell-prefix';
export { beginErasures } from './begin-erasures';
export {
  eventStoreFolderIn,
  mongoFolderIn,
  readEnginesFile,
  removeEnginesFile,
  viewDatabaseAt,
  writeEnginesFile,
  type Engines,
} from './engines-file';
export { Erasures } from './erasures';
export { closeInstallation, openInstallation, openStreams, type Installation } from './installation';
export { InstallationModule } from './installation.module';
export { keysHealth } from './keys-health';
export { logOf } from './log-of';
export { satelliteCategory, type Satellite } from './satellite-category';
export { serviceTermsOf } from './service-terms';
export { encryptionKeyOnOneMachine, readInstallationSettings } from './settings';
