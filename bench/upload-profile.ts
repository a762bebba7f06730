import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ApiClient } from '../e2e/testing/api-client.ts'
import { type Measurement, median, timeMs } from './measurement.ts'
import { runPython } from './run-python.ts'

/** Python that writes a CSV of 1.7 million rows to the path that it is given. */
export const makeTable = `
import sys, numpy as np, pandas as pd
rng = np.random.default_rng(1)
rows = 1_700_000
pd.DataFrame({
    "id": np.arange(rows), "group": rng.choice(["treated", "control"], rows), "site": rng.choice(list("ABCDEF"), rows),
    "age": rng.integers(18, 90, rows), "pressure": rng.normal(120, 15, rows).round(2),
    "value": rng.lognormal(0, 1, rows).round(6), "visit": pd.Timestamp("2020-01-01") + pd.to_timedelta(rng.integers(0, 2000, rows), "D"),
}).assign(note=lambda t: "sample-" + t["id"].astype(str)).to_csv(sys.argv[1], index=False)
`

/** Upload of a CSV of about 100 MB until its profile is there, against pandas that reads and describes the same file. */
export async function measureUpload(client: ApiClient): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ldl-bench-'))
  const path = join(folder, 'large.csv')
  await runPython(makeTable, path)
  const bytes = (await readFile(path)) as Buffer<ArrayBuffer>
  const { ms: uploadMs, result: uploaded } = await timeMs(async () => {
    const answer = await client.uploadBytes(bytes, 'large.csv')
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
    let dataset = answer.body
    while (dataset.status === 'reading') {
      await new Promise((resolve) => setTimeout(resolve, 50))
      dataset = (await client.send<typeof dataset>('GET', `/api/datasets/${dataset.id}`)).body
    }
    if (dataset.status !== 'ready') throw new Error(JSON.stringify(dataset.error))
    return dataset
  })
  const describe = 'import sys, pandas as pd; pd.read_csv(sys.argv[1]).describe(include="all")'
  const { ms: pandasMs } = await timeMs(() => runPython(describe, path))
  const pages: number[] = []
  for (const part of [0.1, 0.9, 0.5, 0.3, 0.7]) {
    const offset = Math.floor((uploaded.sheets[0]?.rowCount ?? 0) * part)
    const page = await timeMs(() =>
      client.send('GET', `/api/datasets/${uploaded.id}/preview?offset=${offset}&limit=100`),
    )
    pages.push(page.ms)
  }
  await rm(folder, { recursive: true })
  return [
    {
      what: `upload to profile, CSV of ${Math.round(bytes.length / 1e6)} MB, ${uploaded.sheets[0]?.rowCount} rows`,
      ours: uploadMs,
      unit: 'ms',
      yardstick: { what: 'cold Python: read_csv + describe', value: pandasMs },
    },
    {
      what: 'a page of 100 rows anywhere in it, median of 5',
      ours: median(pages),
      unit: 'ms',
      yardstick: { what: 'cold Python: read_csv + describe', value: pandasMs },
    },
  ]
}
