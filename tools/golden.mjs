// Writes the golden file of each version of an event that has none yet, and its checksum; what is there is never touched. jest compiles the definitions.
import './lib/node-version.mjs';
import config from '../jest.config.js';
import { ROOT } from './lib/paths.mjs';

const { globalSetup, globalTeardown, ...withoutEngine } = config;
const writer = { ...withoutEngine, rootDir: ROOT, testRegex: String.raw`/golden\.writer\.ts$` };

process.argv.push('--config', JSON.stringify(writer));
await import('../node_modules/jest/bin/jest.js');
