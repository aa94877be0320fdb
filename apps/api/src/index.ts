export { openInstallation } from './installation';
export { startApi } from './start-api';
