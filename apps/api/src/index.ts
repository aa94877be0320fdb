export { startApi, type ApiSurroundings } from './start-api';
