import { runAttached } from './set-up/run-attached.mjs'
import { setUp } from './set-up.mjs'

const node = await setUp({})
process.exitCode = await runAttached(node, ['backend/phrases.ts', ...process.argv.slice(2)])
