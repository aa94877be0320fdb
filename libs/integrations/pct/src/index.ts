export type { HttpPct, PctConfiguration } from './file/configuration';
export { readPct } from './file/read-pct';
export { PctRegister } from './pct-register';
