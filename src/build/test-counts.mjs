// Reads how many tests passed from the reports of the test tools. When in doubt, something failed.

/**
 * @typedef {{ passed: number, failed: number }} Counts
 * @typedef {{ status?: string, assertionResults?: { status?: string }[] }} VitestFile
 */

/**
 * @param {boolean} good whether the tool itself ended well
 * @param {Counts} counts
 * @returns {Counts} with a failure for a run that ended badly without naming a test, and for one without any test
 */
function checked(good, { passed, failed }) {
  if (failed > 0) return { passed, failed };
  return { passed, failed: good && passed > 0 ? 0 : 1 };
}

/**
 * @param {boolean} good whether Vitest ended well
 * @param {unknown} report of its "json" reporter, or null
 * @returns {Counts} a file that could not even be read counts as one failed test
 */
export function countVitest(good, report) {
  /** @type {{ testResults?: VitestFile[] }} */
  const { testResults = [] } = report ?? {};
  const tests = testResults.flatMap((file) => file.assertionResults ?? []);
  const broken = testResults.filter(
    ({ status, assertionResults = [] }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return checked(good, {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').length + broken.length,
  });
}

/**
 * @param {boolean} good whether Playwright ended well
 * @param {unknown} report of its "json" reporter, or null
 * @returns {Counts} a test that passed only when tried again counts as failed
 */
export function countPlaywright(good, report) {
  /** @type {{ stats?: { expected?: number, unexpected?: number, flaky?: number }, errors?: unknown[] }} */
  const { stats = {}, errors = [] } = report ?? {};
  const { expected = 0, unexpected = 0, flaky = 0 } = stats;
  return checked(good, { passed: expected, failed: unexpected + flaky + errors.length });
}
