import { createRequire } from 'node:module';
import { inProject } from './paths.mjs';

const require = createRequire(import.meta.url);

/** What a built file of the project exports; `built('libs/access/src')` is what the library does. */
export const built = (file) => require(inProject('dist', file));
