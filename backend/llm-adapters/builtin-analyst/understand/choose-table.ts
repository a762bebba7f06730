import type { AnalysisPlan } from '../analysis-plan.ts'
import type { Table } from '../plan-parts.ts'
import { normaliseText } from './normalise-text.ts'
import { type ParsedRequest, parseRequest } from './parse-request.ts'

/** The request read against the table that explains most of it; against several where they explain it equally. */
export function chooseTable(
  prompt: string,
  tables: Table[],
  last: AnalysisPlan | null,
): ParsedRequest | ParsedRequest[] {
  const named = tables.filter((table) => isNamed(prompt, table))
  const all = (named.length > 0 ? named : tables).map((table) => parseRequest(prompt, table, last))
  const most = Math.max(...all.map(({ score }) => score))
  const best = all.filter(({ score }) => score === most)
  const [first] = best
  if (first && best.length === 1) return first
  const before = best.find(({ table }) => table.sheet === last?.table.sheet)
  if (before) return before
  if (most > 0 || new Set(best.map(({ table }) => table.dataset)).size > 1) return best
  const cells = ({ table: { sheet } }: ParsedRequest) => sheet.rowCount * sheet.columns.length
  return best.toSorted((a, b) => cells(b) - cells(a)).slice(0, 1)[0] ?? best
}

/** True where a prompt speaks of the table by its file or its sheet. */
export function isNamed(prompt: string, { dataset, sheet }: Table): boolean {
  const text = normaliseText(prompt)
  const sheetName = dataset.sheets.length > 1 ? normaliseText(sheet.name) : ''
  if (sheetName.length > 1 && text.includes(`${sheetName}表`)) return true
  if (sheetName.length > 1 && /sheet|工作表/.test(text) && text.includes(sheetName)) return true
  return dataset.sheets.length === 1 && text.includes(normaliseText(dataset.name))
}
