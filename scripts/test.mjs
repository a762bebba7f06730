import { mkdirSync, rmSync } from 'node:fs'
import { devPython, inRoot } from './set-up/paths.mjs'
import { runAttached } from './set-up/run-attached.mjs'
import { setUp } from './set-up.mjs'
import { addTotals, formatTotals, readReport } from './test-report/read-report.mjs'
import { splitTestArguments } from './test-report/split-test-arguments.mjs'

const node = await setUp({ frontend: true, devTools: true, tests: true })
const runs = splitTestArguments(process.argv.slice(2))
const reports = inRoot('.cache/reports')
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

const totals = []
let didFail = false

if (runs.vitest) {
  const report = `${reports}/vitest.json`
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const exitCode = await runAttached(node, ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...runs.vitest])
  didFail ||= exitCode !== 0
  totals.push(readReport('vitest', report))
}

if (runs.pytest) {
  const report = `${reports}/pytest.xml`
  const options = ['-m', 'pytest', '-q', '-p', 'no:cacheprovider', `--junitxml=${report}`, ...runs.pytest]
  const exitCode = await runAttached(devPython, options, { PYTHONPATH: inRoot('kernel') })
  didFail ||= exitCode !== 0
  totals.push(readReport('pytest', report))
}

const total = addTotals(totals)
console.log(`\n${formatTotals(total)}`)
process.exitCode = didFail || total.failed > 0 ? 1 : 0
