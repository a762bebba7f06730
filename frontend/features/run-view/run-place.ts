import { createContext, useContext } from 'react'
import { useDatasets } from '../../api/datasets.ts'

/** Where code stands: the analysis whose Python runs it, and the tables that it works on. */
export type RunPlace = { analysisId?: string; datasetIds: string[] }

export const RunPlaceContext = createContext<RunPlace>({ datasetIds: [] })

/** The place of the code, with the names that its tables have. */
export function useRunPlace() {
  const { analysisId, datasetIds } = useContext(RunPlaceContext)
  const { data: datasets = [] } = useDatasets()
  const own = datasets.filter(({ id }) => datasetIds.includes(id))
  const columns = own.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.columns.map(({ name }) => name)))
  return { analysisId, columns: [...new Set(columns)], files: own.map(({ name }) => `data/${name}`) }
}
