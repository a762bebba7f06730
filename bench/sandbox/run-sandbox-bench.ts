import { loadavg } from 'node:os'
import { writeTable } from '../write-table.ts'
import { measureColdKernel } from './cold-kernel.ts'
import { measureIdleMemory } from './idle-memory.ts'
import { measureOpening } from './opening.ts'
import { quantile } from './quantile.ts'
import { formatRows } from './target-row.ts'
import { measureWholeStack } from './whole-stack.ts'

const coldRuns = 5

const load = loadavg()[0]?.toFixed(1)
const cold = await measureColdKernel(coldRuns)
const rows = await measureOpening(cold)
rows.push(...(await measureIdleMemory(cold)))
rows.push(...(await measureWholeStack(quantile(cold.durationsMs, 0.5))))
await writeTable('sandbox', formatRows(rows), `npm run bench:sandbox; load of the machine before it: ${load}`)
