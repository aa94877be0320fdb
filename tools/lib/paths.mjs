import path from 'node:path';

/** The root of the project. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** A path inside the project. */
export const inProject = (...parts) => path.join(ROOT, ...parts);
