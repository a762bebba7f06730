import { loadavg } from 'node:os'
import { writeTable } from '../write-table.ts'
import { measureSessions } from './fifty-sessions.ts'
import { formatRows } from './target-row.ts'

const defaultSeconds = 180
const seconds = Number(process.argv[2] ?? defaultSeconds)

const load = loadavg()[0]?.toFixed(1)
const row = await measureSessions(seconds * 1000)
await writeTable('soak', formatRows([row]), `npm run soak; load of the machine before it: ${load}`)
