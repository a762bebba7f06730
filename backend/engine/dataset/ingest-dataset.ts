import { z } from 'zod'
import { failureSchema } from '#contract/app-error.ts'
import type { ColumnCorrection } from '#contract/column-correction.ts'
import { sheetSchema } from '#contract/dataset.ts'
import { callKernel, pythonLiteral } from '#engine/analysis/call-kernel.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { DatasetRecord } from '#engine/ports/dataset-store.ts'
import type { EnginePorts, EngineSettings } from '#engine/ports/engine-ports.ts'
import type { Kernel } from '#engine/ports/kernel.ts'
import { dropUnused } from './remove-dataset.ts'

const maxColumns = 20_000
const maxSheets = 100
const maxInflatedBytes = 4 * 1024 ** 3
const maxInflationRatio = 200

const ingestedSchema = z.union([
  z.object({
    failure: failureSchema
      .pick({ code: true })
      .extend({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
  }),
  z.object({ sheets: z.array(sheetSchema).min(1).max(maxSheets), tables: z.array(z.string()) }),
])

/** By sheet and column. */
export type Corrections = Record<string, Record<string, ColumnCorrection>>

export type Ingested = Pick<DatasetRecord, 'sheets' | 'tableSha256'>

/**
 * Reads an uploaded file inside the sandbox: profiles of its tables, and each as Parquet in the file store. `corrections`
 * are types that a person gave to columns.
 * Throws `AppFailure` with what is wrong with the file.
 */
export async function ingestDataset(
  { ports, settings }: { ports: EnginePorts; settings: EngineSettings },
  dataset: Pick<DatasetRecord, 'name' | 'sha256' | 'sizeBytes'>,
  corrections: Corrections = {},
): Promise<Ingested> {
  // The original name may be anything; here the file has one that can't collide with the tables written beside it.
  const path = 'data/upload'
  const file = { path, sourcePath: ports.files.pathOf(dataset.sha256), sizeBytes: dataset.sizeBytes }
  const kernel = await ports.kernels.open({ files: [file], limits: settings.kernelLimits })
  try {
    const limits = { maxColumns, maxInflatedBytes, maxInflationRatio }
    const call = `data_lab.ingest.ingest_file(${[path, dataset.name, limits, JSON.stringify(corrections)].map(pythonLiteral).join(', ')})`
    const answer = ingestedSchema.parse(await callKernel(kernel, call, new AbortController().signal))
    if ('failure' in answer) throw knownFailure(answer.failure)
    const tableSha256 = await storeTables(ports, kernel, answer.tables)
    return { sheets: answer.sheets, tableSha256 }
  } finally {
    await kernel.close()
  }
}

function knownFailure(failure: { code: string; key: string; params: Record<string, string | number> }): AppFailure {
  const { code, message } = failureSchema.parse({
    code: failure.code,
    message: { key: failure.key, params: failure.params },
    retryable: false,
  })
  return new AppFailure(code, message.key, { params: message.params })
}

async function storeTables(ports: EnginePorts, kernel: Kernel, paths: string[]): Promise<string[]> {
  const stored: string[] = []
  try {
    for (const path of paths) {
      const { sha256 } = await ports.files.write(kernel.readFile(path), { limitBytes: maxInflatedBytes, name: path })
      stored.push(sha256)
    }
    return stored
  } catch (error) {
    await dropUnused(ports, stored)
    throw error
  }
}
