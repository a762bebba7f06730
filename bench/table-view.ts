import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Preview } from '#contract/dataset.ts'
import type { Filter, Sort } from '#contract/table-view.ts'
import type { ApiClient } from '../e2e/testing/api-client.ts'
import { type Measurement, median, timeMs } from './measurement.ts'
import { runPython } from './run-python.ts'
import { makeTable } from './upload-profile.ts'

const sort: Sort = [{ column: 'value', descending: true }]
const filter: Filter[] = [
  { column: 'group', op: 'in', value: ['treated'] },
  { column: 'age', op: 'between', value: [30, 60] },
]

const inPandas = `
import sys, pandas as pd
t = pd.read_csv(sys.argv[1])
t = t[(t["group"] == "treated") & t["age"].between(30, 60)].sort_values("value", ascending=False, kind="stable")
print(len(t), t.head(200).to_json(orient="values")[:80])
`

/** A table of 1.7 million rows sorted and filtered: its first rows and later ones, against pandas in a new process. */
export async function measureTableView(client: ApiClient): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ldl-bench-'))
  const path = join(folder, 'view.csv')
  await runPython(makeTable, path)
  const bytes = (await readFile(path)) as Buffer<ArrayBuffer>
  const uploaded = (await client.uploadBytes(bytes, 'view.csv')).body
  let { status } = uploaded
  while (status === 'reading') {
    await new Promise((resolve) => setTimeout(resolve, 50))
    status = (await client.send<typeof uploaded>('GET', `/api/datasets/${uploaded.id}`)).body.status
  }
  const page = (offset: number) => {
    const search = new URLSearchParams({ offset: String(offset), limit: '200', sort: JSON.stringify(sort) })
    search.set('filter', JSON.stringify(filter))
    return timeMs(() => client.send<Preview>('GET', `/api/datasets/${uploaded.id}/preview?${search}`))
  }
  const first = await page(0)
  if (first.result.status !== 200) throw new Error(JSON.stringify(first.result.body))
  const { rowCount } = first.result.body
  const later: number[] = []
  for (const part of [0.1, 0.9, 0.5, 0.3, 0.7]) later.push((await page(Math.floor(rowCount * part))).ms)
  const { ms: pandasMs } = await timeMs(() => runPython(inPandas, path))
  await rm(folder, { recursive: true })
  const yardstick = { what: 'cold Python: read_csv, filter, sort_values', value: pandasMs }
  return [
    { what: `sort and filter 1.7 million rows, first 200 of ${rowCount}`, ours: first.ms, unit: 'ms', yardstick },
    { what: 'a later page of 200 rows of them, median of 5', ours: median(later), unit: 'ms', yardstick },
  ]
}
