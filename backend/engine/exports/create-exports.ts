import type { Readable } from 'node:stream'
import type { AnalysisFiles } from '#contract/analysis-files.ts'
import type { ExportQuery, ExportTable } from '#contract/export.ts'
import type { Run } from '#contract/run.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { Caller } from '#engine/caller.ts'
import type { EnginePorts, EngineSettings } from '#engine/ports/engine-ports.ts'
import { listSteps } from './analysis-steps.ts'
import { type Exported, exportArtifact } from './export-artifact.ts'
import { ExportSlots } from './export-slots.ts'
import { exportTable } from './export-table.ts'
import { listRunFiles } from './list-run-files.ts'
import { openSource } from './open-source.ts'
import { slugOf } from './safe-name.ts'
import { TableConverter } from './table-converter.ts'
import { writeArchive } from './write-archive.ts'

/** What gets results out. Bytes are made while they are read; an abort of `signal` ends all that was begun for them. */
export type Exports = {
  exportArtifact(caller: Caller, id: string, wanted: { query: ExportQuery; signal: AbortSignal }): Promise<Exported>
  exportTable(caller: Caller, table: ExportTable, signal: AbortSignal): Promise<Exported>
  /** What each step of an analysis leaves as files. */
  listFiles(caller: Caller, analysisId: string): Promise<AnalysisFiles>
  /** One of these files by its name. */
  openRunFile(caller: Caller, runId: string, wanted: { name: string; signal: AbortSignal }): Promise<Exported>
  /** All of them as one zip. */
  archiveAnalysis(caller: Caller, analysisId: string, signal: AbortSignal): Promise<Exported>
  archiveRun(caller: Caller, runId: string, signal: AbortSignal): Promise<Exported>
}

type Given = {
  ports: EnginePorts
  settings: EngineSettings
  getRun: (caller: Caller, runId: string) => Promise<Run>
  checkSandbox: () => void
}

export function createExports({ ports, settings, getRun, checkSandbox }: Given): Exports {
  const deps = { ports, settings, slots: new ExportSlots({ ofOwner: 2, ofAll: 4 }) }
  const archives = new ExportSlots({ ofOwner: 3, ofAll: 24 })
  /** A zip holds a step in memory for as long as its client takes to read it. */
  const zip = (wanted: Parameters<typeof writeArchive>[1], name: string) => {
    const giveBack = archives.take(wanted.ownerId)
    const bytes = writeArchive(deps, wanted)
    bytes.once('close', giveBack)
    return zipped(bytes, name)
  }
  return {
    async exportArtifact({ userId }, id, { query, signal }) {
      checkSandbox()
      const artifact = await ports.runs.findArtifact(userId, id)
      if (!artifact) throw new AppFailure('not-found', 'not-found')
      return exportArtifact(deps, userId, { artifact, query, signal })
    },
    async exportTable({ userId }, table, signal) {
      checkSandbox()
      return exportTable(deps, userId, { table, signal })
    },
    async listFiles({ userId }, analysisId) {
      const steps: AnalysisFiles['steps'] = []
      for await (const { run } of (await listSteps(ports, userId, analysisId))()) {
        const { id: runId, prompt, status, timing } = run
        const files = listRunFiles(run).map(({ source: _, ...file }) => file)
        steps.push({ runId, prompt, status, createdAt: timing.createdAt, files })
      }
      return { steps }
    },
    async openRunFile(caller, runId, { name, signal }) {
      const file = listRunFiles(await getRun(caller, runId)).find((each) => each.name === name)
      if (!file) throw new AppFailure('not-found', 'not-found')
      const tables = new TableConverter(deps, caller.userId, signal)
      try {
        const bytes = await openSource({ ports, ownerId: caller.userId, tables }, file.source)
        bytes.once('close', () => void tables.close())
        return { name, mediaType: file.mediaType, bytes }
      } catch (error) {
        await tables.close()
        throw error
      }
    },
    async archiveAnalysis({ userId }, analysisId, signal) {
      const steps = await listSteps(ports, userId, analysisId)
      return zip({ ownerId: userId, steps, signal }, 'analysis')
    },
    async archiveRun(caller, runId, signal) {
      const run = await getRun(caller, runId)
      const steps = async function* () {
        yield { position: 1, run }
      }
      return zip({ ownerId: caller.userId, steps, signal }, slugOf(run.prompt) || 'step')
    },
  }
}

const zipped = (bytes: Readable, name: string): Exported => ({
  name: `${name}.zip`,
  mediaType: 'application/zip',
  bytes,
})
