import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { foldRunEvents } from '#contract/apply-run-event.ts'
import type { Model } from '#contract/model.ts'
import { createEngine } from '#engine/create-engine.ts'
import type { Caller } from '#engine/engine.ts'
import type { EnginePorts, EngineSettings } from '#engine/ports/engine-ports.ts'
import type { KernelHome } from '#engine/ports/kernel.ts'
import type { LanguageModels } from '#engine/ports/language-model.ts'
import { createConnectionStore } from '../../models/connections/connection-store.ts'
import { openDatabase } from '../../models/database/open-database.ts'
import { createDatasetStore } from '../../models/datasets/dataset-store.ts'
import { openFileStore } from '../../models/files/file-store.ts'
import { createHistoryStore } from '../../models/history/history-store.ts'
import { createOwnTemplateStore } from '../../models/own-templates/own-template-store.ts'
import { createRunStore } from '../../models/runs/run-store.ts'
import { createSettingStore } from '../../models/settings/setting-store.ts'
import { transferOwnership } from '../../models/transfer-ownership.ts'
import { createUsageStore } from '../../models/usage/usage-store.ts'
import { createVoteStore } from '../../models/votes/vote-store.ts'

type Options = {
  kernels: KernelHome
  models?: Model[]
  /** Models that answer; without it those of `models` answer nothing. */
  languageModels?: LanguageModels
  settings?: Partial<EngineSettings>
}

const limits = { memoryBytes: 1, wallClockMs: 1, cpuSeconds: 1, processes: 1, diskBytes: 1, outputBytes: 1 }

/** What `data_lab.ingest` answers for a table of one column. */
export const oneTable = {
  sheets: [{ name: 't', rowCount: 1, columns: [], sampleRows: [], readOptions: { format: 'csv' }, notes: [] }],
  tables: ['tables/0.parquet'],
}

/** The engine over the real stores in a directory of its own. */
export async function openLab({ kernels, models = [], languageModels, settings }: Options) {
  const directory = mkdtempSync(join(tmpdir(), 'data-lab-engine-'))
  const database = await openDatabase({ sqlitePath: join(directory, 'lab.sqlite') })
  const silent = () => undefined
  const ports: EnginePorts = {
    kernels,
    models: languageModels ?? { listModels: async () => models, generate: () => Readable.from([]) },
    runs: createRunStore(database.db),
    history: createHistoryStore(database.db),
    datasets: createDatasetStore(database.db),
    files: await openFileStore(join(directory, 'files')),
    votes: createVoteStore(database.db),
    connections: createConnectionStore(database.db, 'a secret of tests that is long enough'),
    settings: createSettingStore(database.db),
    vendors: {
      list: () => [],
      test: async () => ({ isOk: false, message: { key: 'not-found', params: {} }, models: [] }),
    },
    templates: [],
    ownTemplates: createOwnTemplateStore(database.db),
    usage: createUsageStore(database.db),
    log: { info: silent, warn: silent, error: silent },
  }
  const engineSettings: EngineSettings = {
    ...{ kernelLimits: limits, maxLiveKernels: 8, kernelIdleMs: 60_000, maxAttempts: 3, uploadBytes: 1_000 },
    room: { guest: { datasets: 100, bytes: 1e6 }, account: { datasets: 1_000, bytes: 1e9 } },
    ...{ profileWaitMs: 10_000, guestModels: 'builtin', samplesDir: directory, ...settings },
  }
  const sandbox = await kernels.probe()
  const engine = createEngine(ports, engineSettings, { samples: [], scenarios: [], sandbox })
  const countFiles = () =>
    readdirSync(join(directory, 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      .length
  return {
    engine,
    ports,
    directory,
    countFiles,
    upload: (caller: Caller, name: string, text: string) =>
      engine.receiveDataset(caller, { name, bytes: Readable.from([Buffer.from(text)]) }),
    /** Waits for the end of a run and answers it. */
    async follow(runId: string) {
      const events = []
      const owner = { ...person(await ports.runs.ownerOf(runId)) }
      const signal = new AbortController().signal
      for await (const page of engine.watchRun(owner, { runId, afterSequence: 0, signal })) events.push(...page)
      return foldRunEvents(events)
    },
    transfer: (from: Caller, to: Caller) => transferOwnership(database.db, from.userId, to.userId),
    async close() {
      await engine.stop()
      await database.close()
      rmSync(directory, { recursive: true })
    },
  }
}

export type Lab = Awaited<ReturnType<typeof openLab>>

export const person = (userId: string = randomUUID(), isGuest = false): Caller => ({ userId, isGuest, language: 'en' })
