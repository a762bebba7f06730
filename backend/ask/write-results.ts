import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Run } from '#contract/run.ts'
import type { Caller, Engine } from '#engine/engine.ts'
import { listRunFiles } from '#engine/exports/list-run-files.ts'

type Results = { engine: Engine; caller: Caller; run: Run; folder: string }

/** Writes code, printed text, figures, tables as CSV, the files of the code and `run.json`; answers their names. */
export async function writeResults({ engine, caller, run, folder }: Results): Promise<string[]> {
  const { signal } = new AbortController()
  const names = listRunFiles(run).map(({ name }) => name)
  for (const name of names) {
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true })
    const { bytes } = await engine.openRunFile(caller, run.id, { name, signal })
    await pipeline(bytes, createWriteStream(path))
  }
  return names
}
