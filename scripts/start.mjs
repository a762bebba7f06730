import { runAttached } from './set-up/run-attached.mjs'
import { setUp } from './set-up.mjs'

const node = await setUp({ frontend: true })
process.exitCode = await runAttached(node, ['backend/main.ts', ...process.argv.slice(2)])
