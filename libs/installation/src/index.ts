export {
  eventStoreFolderIn,
  mongoFolderIn,
  readEnginesFile,
  removeEnginesFile,
  viewDatabaseAt,
  writeEnginesFile,
  type Engines,
} from './engines-file';
export { closeInstallation, openInstallation, openStreams, type Installation } from './installation';
export { InstallationModule } from './installation.module';
export { serviceTermsOf } from './service-terms';
export { encryptionKeyOnOneMachine, readInstallationSettings } from './settings';
