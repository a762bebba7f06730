import { runAttached } from './set-up/run-attached.mjs'
import { setUp } from './set-up.mjs'

const node = await setUp({})
// npm changes into the project's folder; file names on the command line are meant from where the user is.
const askedFrom = process.env.INIT_CWD ?? process.cwd()
process.exitCode = await runAttached(node, ['backend/eval.ts', ...process.argv.slice(2)], { INIT_CWD: askedFrom })
