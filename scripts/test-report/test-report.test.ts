import { describe, expect, it } from 'vitest'
import { addTotals, countPytest, countVitest, formatTotals } from './read-report.mjs'
import { splitTestArguments } from './split-test-arguments.mjs'

describe('arguments of npm test', () => {
  it.each([
    [[], [], ['kernel']],
    [['backend/x'], ['backend/x'], null],
    [['-t', 'RUN-3'], ['-t', 'RUN-3'], null],
    [['kernel/tests/a.py', '-k', 'gbk'], null, ['kernel/tests/a.py', '-k', 'gbk']],
    [['./kernel', 'backend/x'], ['backend/x'], ['./kernel']],
    [['backend/sandbox/kernel'], ['backend/sandbox/kernel'], null],
  ])('SET-10: %j', (given, vitest, pytest) => {
    expect(splitTestArguments(given)).toEqual({ vitest, pytest })
  })
})

describe('totals of npm test', () => {
  it('SET-11: counts vitest’s report, a file that broke before its first test as one failure', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 2,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    }
    expect(countVitest(JSON.stringify(report))).toEqual({ passed: 3, failed: 2, skipped: 2 })
  })

  it('SET-11: counts pytest’s report, errors as failures', () => {
    const suite = '<testsuite name="pytest" errors="1" failures="2" skipped="3" tests="10" time="1.2">'
    const report = `<?xml version="1.0"?><testsuites name="all tests">${suite}<testcase/></testsuite></testsuites>`
    expect(countPytest(report)).toEqual({ passed: 4, failed: 3, skipped: 3 })
  })

  it('SET-11: the last line has the sum over both', () => {
    const total = addTotals([
      { passed: 2, failed: 1, skipped: 0 },
      { passed: 5, failed: 0, skipped: 1 },
    ])
    expect(formatTotals(total).split('\n').at(-1)).toBe('7 passed, 1 failed')
    expect(formatTotals(total)).toContain('1 skipped')
  })
})
