import { measureSessions } from './fifty-sessions.ts'
import { formatRows } from './target-row.ts'

const defaultSeconds = 180
const seconds = Number(process.argv[2] ?? defaultSeconds)

console.log(formatRows([await measureSessions(seconds * 1000)]))
