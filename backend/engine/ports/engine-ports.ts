import type { TaskTemplate } from '#contract/task-template.ts'
import type { ConnectionStore } from './connection-store.ts'
import type { DatasetStore, Room } from './dataset-store.ts'
import type { FileStore } from './file-store.ts'
import type { HistoryStore } from './history-store.ts'
import type { KernelHome, KernelLimits } from './kernel.ts'
import type { LanguageModels } from './language-model.ts'
import type { OwnTemplateStore } from './own-template-store.ts'
import type { RunStore } from './run-store.ts'
import type { SettingStore } from './setting-store.ts'
import type { UsageStore } from './usage-store.ts'
import type { VendorDirectory } from './vendor-directory.ts'
import type { VoteStore } from './vote-store.ts'

/** What the engine says to the operator: never a prompt, a cell or a key. */
export type EngineLog = {
  info(fields: Record<string, unknown>, text: string): void
  warn(fields: Record<string, unknown>, text: string): void
  error(fields: Record<string, unknown>, text: string): void
}

/** Everything that the engine needs from the world. */
export type EnginePorts = {
  models: LanguageModels
  vendors: VendorDirectory
  kernels: KernelHome
  runs: RunStore
  history: HistoryStore
  datasets: DatasetStore
  files: FileStore
  votes: VoteStore
  connections: ConnectionStore
  settings: SettingStore
  /** Those that ship. */
  templates: TaskTemplate[]
  ownTemplates: OwnTemplateStore
  usage: UsageStore
  log: EngineLog
}

export type EngineSettings = {
  kernelLimits: KernelLimits
  /** Runs that are worked on at once, and kernels of analyses alive at once. */
  maxLiveKernels: number
  kernelIdleMs: number
  /** Attempts of a model at one run, the first included. */
  maxAttempts: number
  uploadBytes: number
  /** How much of uploads one person may keep. */
  room: { guest: Room; account: Room }
  /** How long an upload waits for its profile before it answers with `reading`. */
  profileWaitMs: number
  guestModels: 'builtin' | 'all'
  /** Python and the packages of the sandbox, as a model is told of them; without versions where it is left out. */
  libraries?: string | undefined
  samplesDir: string
}
