import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { createEngine } from '#engine/create-engine.ts'
import type { Engine } from '#engine/engine.ts'
import type { EnginePorts, EngineSettings } from '#engine/ports/engine-ports.ts'
import type { KernelLimits } from '#engine/ports/kernel.ts'
import { chooseHome } from './choose-home.ts'
import type { Config } from './config.ts'
import { describeLibraries } from './describe-libraries.ts'
import { createBuiltinAnalyst } from './llm-adapters/builtin-analyst/create-builtin-analyst.ts'
import { createLanguageModels } from './llm-adapters/create-language-models.ts'
import { createModelDiscovery } from './llm-adapters/discovery/create-model-discovery.ts'
import { createNetwork } from './llm-adapters/network/create-network.ts'
import { listVendorHosts } from './llm-adapters/network/list-vendor-hosts.ts'
import { loadProviders } from './llm-adapters/provider-catalog.ts'
import { createVendorDirectory } from './llm-adapters/vendor-directory.ts'
import { loadSamples } from './load-samples.ts'
import { loadScenarios } from './load-scenarios.ts'
import { loadTaskTemplates } from './load-task-templates.ts'
import { createConnectionStore } from './models/connections/connection-store.ts'
import { type Database, openDatabase } from './models/database/open-database.ts'
import { createDatasetStore } from './models/datasets/dataset-store.ts'
import { openFileStore } from './models/files/file-store.ts'
import { createHistoryStore } from './models/history/history-store.ts'
import { createOwnTemplateStore } from './models/own-templates/own-template-store.ts'
import { createRunStore } from './models/runs/run-store.ts'
import { createSettingStore } from './models/settings/setting-store.ts'
import { createUsageStore } from './models/usage/usage-store.ts'
import { createVoteStore } from './models/votes/vote-store.ts'

const mostDatasets = 1_000

export type Product = {
  engine: Engine & { recover(): Promise<void> }
  database: Database
  ports: EnginePorts
  settings: EngineSettings
  /** Ends runs as interrupted, closes every kernel and the database. */
  close(): Promise<void>
}

const projectDir = join(import.meta.dirname, '..')

/** The engine with the real stores, sandbox and models of this configuration. */
export async function composeProduct(config: Config, logger: Logger): Promise<Product> {
  await mkdir(config.dataDir, { recursive: true })
  const database = await openDatabase(
    config.databaseUrl
      ? {
          databaseUrl: config.databaseUrl,
          onConnectionLost: (err) => logger.warn({ err }, 'a connection to the database was lost'),
        }
      : { sqlitePath: join(config.dataDir, 'lab.sqlite') },
  )
  const settings = { ...engineSettings(config), libraries: await findLibraries(config) }
  const providers = loadProviders()
  const network = createNetwork({
    ...config.modelNetwork,
    vendorHosts: listVendorHosts(providers),
  })
  const connections = createConnectionStore(database.db, config.appSecret)
  const discovery = createModelDiscovery({
    local: config.localModelDiscovery,
    onFailure: (failure) => logger.debug(failure, 'a list of models could not be had'),
  })
  const ports: EnginePorts = {
    models: createLanguageModels({
      providers,
      settings: config.providers,
      builtin: createBuiltinAnalyst(),
      network,
      connections: (ownerId) => connections.list(ownerId),
      discovery,
      options: { firstTokenMs: config.firstTokenMs, betweenTokensMs: config.betweenTokensMs },
    }),
    vendors: createVendorDirectory(providers, config.providers, { network }),
    kernels: await chooseHome(config, {
      projectDir,
      limits: settings.kernelLimits,
      onWarning: (message, err) => logger.warn({ err }, message),
    }),
    runs: createRunStore(database.db),
    history: createHistoryStore(database.db),
    datasets: createDatasetStore(database.db),
    files: await openFileStore(join(config.dataDir, 'files')),
    votes: createVoteStore(database.db),
    connections,
    ownTemplates: createOwnTemplateStore(database.db),
    settings: createSettingStore(database.db),
    usage: createUsageStore(database.db),
    templates: await loadTaskTemplates(join(projectDir, 'prompts', 'task_templates.yaml')),
    log: logger,
  }
  const samples = await loadSamples(settings.samplesDir)
  const scenarios = await loadScenarios(join(projectDir, 'scenarios'), samples)
  const sandbox = await ports.kernels.probe()
  const engine = createEngine(ports, settings, { samples, scenarios, sandbox })
  const close = async () => {
    discovery.stop()
    await engine.stop()
    await network.close()
    await database.close()
  }
  return { engine, database, ports, settings, close }
}

/** Other homes have a Python of their own. */
const findLibraries = async ({ sandbox }: Config) =>
  sandbox === 'bubblewrap' ? describeLibraries(join(projectDir, '.runtime/python')) : undefined

function engineSettings(config: Config): EngineSettings {
  const kernelLimits: KernelLimits = {
    memoryBytes: config.kernelMemoryBytes,
    wallClockMs: config.runWallClockMs,
    cpuSeconds: Math.ceil(config.runWallClockMs / 1000) * 4,
    processes: 256,
    diskBytes: 2 * 1024 ** 3,
    outputBytes: 16 * 1024 ** 2,
  }
  return {
    kernelLimits,
    maxLiveKernels: config.maxLiveKernels,
    kernelIdleMs: config.kernelIdleMs,
    maxAttempts: config.maxAttempts,
    uploadBytes: config.uploadLimitBytes,
    room: {
      guest: { datasets: mostDatasets, bytes: config.guestStorageBytes },
      account: { datasets: mostDatasets, bytes: config.accountStorageBytes },
    },
    profileWaitMs: 30_000,
    guestModels: config.guestModels,
    samplesDir: join(projectDir, 'samples'),
  }
}
