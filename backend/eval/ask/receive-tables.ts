import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Dataset } from '#contract/dataset.ts'
import type { Caller, Engine } from '#engine/engine.ts'

const pauseMs = 500

/** Gives the engine each file once, one after the other; answers the ids of the datasets by file. Throws `AppFailure` for one that can't be read. */
export async function receiveTables(
  engine: Engine,
  caller: Caller,
  tables: Map<string, string>,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const [file, path] of tables) {
    const upload = { name: basename(file), bytes: createReadStream(path) }
    ids.set(file, (await waitUntilRead(engine, caller, await engine.receiveDataset(caller, upload))).id)
  }
  return ids
}

/** A large table goes on being read after the answer. */
async function waitUntilRead(engine: Engine, caller: Caller, received: Dataset): Promise<Dataset> {
  let dataset = received
  while (dataset.status === 'reading') {
    await wait(pauseMs)
    dataset = await engine.getDataset(caller, dataset.id)
  }
  return dataset
}
