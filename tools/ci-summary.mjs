// The last line of a continuous integration run: `N passed, N failed`. Argument: the exit code of `npm test`.
import { CHECK_RESULTS, readResults, TEST_RESULTS } from './lib/results.mjs';

/** Failed tests, and test files that could not run at all. A run that failed without saying where counts once. */
function failedTests(results, exitCode) {
  if (results === undefined) return 1;
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  return failed === 0 && exitCode !== 0 ? 1 : failed;
}

/** Failed steps; a check that never ended counts once. */
const failedSteps = (steps) => (steps === undefined ? 1 : steps.filter(({ passed }) => !passed).length);

const results = readResults(TEST_RESULTS);
const failed = failedTests(results, Number(process.argv[2])) + failedSteps(readResults(CHECK_RESULTS));
console.log(`${results?.numPassedTests ?? 0} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
