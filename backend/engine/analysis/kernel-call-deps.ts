import type { TableReaders } from '#engine/dataset/table-readers.ts'
import type { EnginePorts, EngineSettings } from '#engine/ports/engine-ports.ts'
import type { ActiveRuns } from '#engine/run/active-runs.ts'
import type { AnalysisKernels } from './analysis-kernels.ts'
import type { EarlierCode } from './earlier-code.ts'

/** What the calls on the Python of an analysis need. */
export type KernelCallDeps = {
  ports: EnginePorts
  settings: EngineSettings
  kernels: AnalysisKernels
  readers: TableReaders
  active: ActiveRuns
  earlier: EarlierCode
}
