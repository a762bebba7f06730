import { randomUUID } from 'node:crypto'
import type { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import type { Dataset } from '#contract/dataset.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { Caller } from '#engine/engine.ts'
import type { DatasetRecord } from '#engine/ports/dataset-store.ts'
import type { EnginePorts, EngineSettings } from '#engine/ports/engine-ports.ts'
import type { StoredFile } from '#engine/ports/file-store.ts'
import type { ArrivingFiles } from './arriving-files.ts'
import type { DatasetReadings } from './dataset-readings.ts'
import { freeName } from './free-name.ts'
import { noRoom, roomOf } from './free-room.ts'
import { publicDataset } from './public-dataset.ts'
import { dropUnused, removeDataset } from './remove-dataset.ts'

type Deps = { ports: EnginePorts; settings: EngineSettings; readings: DatasetReadings; arriving: ArrivingFiles }

/**
 * Keeps an upload and reads it. The same file under the same name is the same dataset. Two different files of
 * one name become `name.csv` and `name (2).csv`, since the code finds each at `data/<name>`. What there is no room for is refused.
 */
export async function receiveDataset(
  deps: Deps,
  { caller, name, bytes }: { caller: Caller; name: string; bytes: Readable },
): Promise<Dataset> {
  const { ports, settings, readings, arriving } = deps
  const file = await arriving.receive(caller.userId, () =>
    ports.files.write(bytes, { limitBytes: settings.uploadBytes, name }),
  )
  try {
    if (file.sizeBytes === 0) throw new AppFailure('unreadable-file', 'file-empty', { params: { name } })
    const record = await readings.inTurn(caller.userId, () => keepRecord(deps, caller, { name, file }))
    return record.isNew ? await answerWhenRead(deps, record.dataset) : publicDataset(record.dataset)
  } catch (error) {
    await dropUnused(ports, [file.sha256])
    throw error
  }
}

async function keepRecord(
  { ports, settings }: Deps,
  caller: Caller,
  { name, file }: { name: string; file: StoredFile },
) {
  const owned = await ports.datasets.list(caller.userId)
  const same = owned.find((other) => other.sha256 === file.sha256 && baseName(other.name) === baseName(name))
  if (same && same.status !== 'failed') return { dataset: same, isNew: false }
  const dataset: DatasetRecord = {
    id: randomUUID(),
    ownerId: caller.userId,
    name: freeName(name, new Set(owned.map((other) => other.name))),
    ...file,
    createdAt: new Date().toISOString(),
    status: 'reading',
    sheets: [],
    tableSha256: [],
  }
  const kept = await ports.datasets.insertWithin(dataset, roomOf(settings, caller))
  if (kept !== 'kept') throw noRoom(settings, caller, kept)
  return { dataset, isNew: true }
}

async function answerWhenRead({ ports, settings, readings }: Deps, record: DatasetRecord): Promise<Dataset> {
  const late = new AbortController()
  const result = await Promise.race([
    readings.read(record),
    wait(settings.profileWaitMs, 'late' as const, { signal: late.signal, ref: false }),
  ])
  if (result === 'late') return publicDataset(record)
  late.abort()
  if (result.status !== 'failed' || !result.error) return publicDataset(result)
  // What was deleted while it was read may be restored.
  if (result.error.code !== 'not-found') await removeDataset(ports, result)
  throw new AppFailure(result.error.code, result.error.message.key, { params: result.error.message.params })
}

const baseName = (name: string) => name.replace(/ \(\d+\)(?=(\.[^.]*)?$)/, '')
