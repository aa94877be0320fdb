import path from 'node:path';

/** The root of the project. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** A path inside the project. */
export const inProject = (...parts) => path.join(ROOT, ...parts);

/** What the last `npm test` found, as jest writes it. */
export const TEST_RESULTS = inProject('coverage', 'test-results.json');

/** What the last `npm run check` found. */
export const CHECK_RESULTS = inProject('coverage', 'check-results.json');
