export { startApi } from './start-api';
