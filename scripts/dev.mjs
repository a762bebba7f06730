import { runAttached } from './set-up/run-attached.mjs'
import { setUp } from './set-up.mjs'

const node = await setUp({ frontend: true, devTools: true })
const server = runAttached(node, ['--watch', '--watch-preserve-output', 'backend/main.ts', ...process.argv.slice(2)])
const page = runAttached(node, ['node_modules/vite/bin/vite.js', 'frontend'])
// Either one's end is the end: the other one gets the signal that this process would.
process.exitCode = await Promise.race([server, page])
process.kill(process.pid, 'SIGTERM')
