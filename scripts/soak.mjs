import { runAttached } from './set-up/run-attached.mjs'
import { setUp } from './set-up.mjs'

const node = await setUp({ frontend: false, tests: true })
process.exitCode = await runAttached(node, ['bench/sandbox/run-soak.ts', ...process.argv.slice(2)])
