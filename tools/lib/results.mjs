import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inProject } from './paths.mjs';

/** What the last `npm test` found, as jest writes it. */
export const TEST_RESULTS = inProject('coverage', 'test-results.json');

/** What the last `npm run check` found: `[{ "step": "lint", "passed": true }, …]`. */
export const CHECK_RESULTS = inProject('coverage', 'check-results.json');

/** Makes room for new results, so that a run which dies leaves none behind. */
export function discardResults(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
}

/** @returns the results, or undefined when the run did not get that far */
export const readResults = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);
