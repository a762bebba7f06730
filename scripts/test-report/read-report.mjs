import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/**
 * Counts vitest's JSON report. A file that broke before its first test counts as one failure.
 * @param {string} text
 * @returns {Totals}
 */
export function countVitest(text) {
  const report = JSON.parse(text)
  const broken = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  }
}

/**
 * Counts pytest's JUnit report; an error in a fixture or at import counts as one failure.
 * @param {string} text
 * @returns {Totals}
 */
export function countPytest(text) {
  const suites = [...text.matchAll(/<testsuite\s[^>]*>/g)].map((match) => match[0])
  const sum = (/** @type {string} */ name) =>
    suites.reduce((total, suite) => total + Number(suite.match(new RegExp(`\\s${name}="(\\d+)"`))?.[1] ?? 0), 0)
  const failed = sum('failures') + sum('errors')
  const skipped = sum('skipped')
  return { passed: sum('tests') - failed - skipped, failed, skipped }
}

/**
 * The totals of one test runner. A runner that left no report broke, which counts as one failure.
 * @param {'vitest' | 'pytest'} runner
 * @param {string} path
 * @returns {Totals}
 */
export function readReport(runner, path) {
  if (!existsSync(path)) {
    console.log(`\n${runner} ended without a report, which counts as one failure.`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
  const text = readFileSync(path, 'utf8')
  return runner === 'vitest' ? countVitest(text) : countPytest(text)
}

/**
 * @param {Totals[]} totals
 * @returns {Totals}
 */
export function addTotals(totals) {
  return totals.reduce(
    (sum, each) => ({
      passed: sum.passed + each.passed,
      failed: sum.failed + each.failed,
      skipped: sum.skipped + each.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

/**
 * The last line of a test run; what was skipped stands on a line before it.
 * @param {Totals} totals
 */
export function formatTotals({ passed, failed, skipped }) {
  return `${skipped > 0 ? `${skipped} skipped\n` : ''}${passed} passed, ${failed} failed`
}
