import type { Sheet } from '#contract/dataset.ts'
import type { TableView } from '#contract/table-view.ts'
import { previewQuery } from '../../../api/datasets.ts'
import { queryClient } from '../../../api/query-client.ts'
import type { CopiedTable } from '../../../ui/copy-table.ts'
import { pageRows } from '../use-rows.ts'
import type { Range } from './selection.ts'

export const mostRows = 20_000
export const mostCells = 500_000

export const isTooLarge = ({ firstRow, lastRow, firstColumn, lastColumn }: Range): boolean => {
  const rows = lastRow - firstRow + 1
  return rows > mostRows || rows * (lastColumn - firstColumn + 1) > mostCells
}

/** The cells of a range with the names of their columns; the pages that were not looked at are fetched. */
export async function readRange(
  shown: { datasetId: string; sheet: Sheet; view: TableView },
  { firstRow, lastRow, firstColumn, lastColumn }: Range,
): Promise<CopiedTable & { names: string[] }> {
  const rows: CopiedTable['rows'] = []
  for (let offset = firstRow - (firstRow % pageRows); offset <= lastRow; offset += pageRows) {
    const { datasetId, sheet, view } = shown
    const page = await queryClient.fetchQuery(
      previewQuery({ datasetId, sheet: sheet.name, view, offset, limit: pageRows }),
    )
    const wanted = page.rows.slice(Math.max(0, firstRow - offset), lastRow + 1 - offset)
    rows.push(...wanted.map((row) => row.slice(firstColumn, lastColumn + 1)))
  }
  return { names: shown.sheet.columns.slice(firstColumn, lastColumn + 1).map(({ name }) => name), rows }
}
