import type { AnalysisKernels } from '#engine/analysis/analysis-kernels.ts'
import type { TableReaders } from '#engine/dataset/table-readers.ts'
import type { EnginePorts, EngineSettings } from '#engine/ports/engine-ports.ts'
import type { RunLog } from './run-log.ts'

/** What carrying out a run needs. */
export type RunDeps = {
  ports: EnginePorts
  settings: EngineSettings
  kernels: AnalysisKernels
  /** Kernels of the owner's that never run a model's code. */
  readers: TableReaders
  runLog: RunLog
}
