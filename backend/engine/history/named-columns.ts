import type { NamedColumns } from '#contract/analysis.ts'
import { pyString } from '#contract/python-text.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import { listStrings } from './python-strings.ts'
import { findStepsToRepeat } from './steps-to-repeat.ts'

/** Of each dataset of an analysis the columns that stand as strings in the code of its steps. Throws `not-found`. */
export async function listNamedColumns(ports: EnginePorts, ownerId: string, analysisId: string): Promise<NamedColumns> {
  const { runs, datasetIds } = await findStepsToRepeat(ports, ownerId, analysisId)
  const strings = new Set<string>()
  for (const run of runs) for (const { text } of listStrings(run.attempts.at(-1)?.code ?? '')) strings.add(text)
  const isNamed = (column: string) => strings.has(column) || strings.has(pyString(column).slice(1, -1))
  const named: NamedColumns = []
  for (const datasetId of datasetIds) {
    const { datasets } = ports
    const dataset = (await datasets.find(ownerId, datasetId)) ?? (await datasets.findDeleted(ownerId, datasetId))
    const columns = new Set(dataset?.sheets.flatMap((sheet) => sheet.columns.map(({ name }) => name)) ?? [])
    named.push({ datasetId, name: dataset?.name ?? null, columns: [...columns].filter(isNamed) })
  }
  return named
}
