import { runAttached } from './set-up/run-attached.mjs'
import { setUp } from './set-up.mjs'

const node = await setUp({ frontend: true, tests: true })
process.exitCode = await runAttached(node, ['e2e/notebooks/write-notebooks.ts', ...process.argv.slice(2)])
