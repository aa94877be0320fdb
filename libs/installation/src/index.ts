export { eventStoreFolderIn, mongoFolderIn, readEnginesFile, removeEnginesFile, writeEnginesFile, type Engines } from './engines-file';
export { openInstallation, type Installation } from './installation';
export { InstallationModule } from './installation.module';
export { serviceTermsOf } from './service-terms';
export { encryptionKeyOnOneMachine, readInstallationSettings } from './settings';
