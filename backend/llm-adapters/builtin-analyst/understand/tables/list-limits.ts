import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import type { Limit } from '../../analyses/clean-table/clean-table-plan.ts'
import type { RowFilter } from '../../plan-parts.ts'
import { conceptsOf } from '../columns/column-aliases.ts'
import { isNumeric } from '../columns/column-role.ts'
import { splitWords } from '../normalise-text.ts'

/** What no living person or thing can have. */
const byConcept: Record<string, [low: number, high: number | null]> = {
  age: [0, 120],
  systolic: [30, 300],
  diastolic: [10, 200],
  'blood-pressure': [10, 300],
  pulse: [10, 350],
  bmi: [8, 150],
}
const percent = /%|\b(?:pct|percent|percentage)\b|百分比|百分数/
const amount =
  /\b(?:mm|cm|kg|mg|ml|count|counts|weight|mass|length|height|depth|width|conc|concentration|creatinine|glucose|crp)\b|计数|次数|数量|人数|体重|身高|长度|浓度|肌酐|血糖|胆固醇|血红蛋白|白细胞|血小板/

/** The limits that are known from the columns' names, and those that a request states ("age over 120"). */
export function listLimits(columns: ColumnProfile[], sheet: Sheet, stated: RowFilter[]): Limit[] {
  const said = stated.flatMap(readStated)
  const known = columns
    .filter((column) => couldBeNumber(column, sheet) && !said.some((limit) => limit.column === column))
    .flatMap((column) => limitOf(column) ?? [])
  return [...said, ...known]
}

function limitOf(column: ColumnProfile): Limit | null {
  const concept = conceptsOf(column.name).find((id) => id in byConcept)
  const range = concept ? byConcept[concept] : undefined
  if (range) return { column, low: range[0], high: range[1] }
  const words = splitWords(column.name).join(' ')
  if (percent.test(column.name) || percent.test(words)) return { column, low: 0, high: 100 }
  return amount.test(words) && !(typeof column.mean === 'number' && column.mean < 0)
    ? { column, low: 0, high: null }
    : null
}

/** "over 120" names what can't be. */
function readStated(filter: RowFilter): Limit[] {
  if (filter.kind !== 'number') return []
  const { column, comparison, value } = filter
  if (comparison === '>' || comparison === '>=') return [{ column, low: limitOf(column)?.low ?? null, high: value }]
  if (comparison === '<' || comparison === '<=') return [{ column, low: value, high: limitOf(column)?.high ?? null }]
  return []
}

/** Numbers, and text that mostly begins with them. */
const couldBeNumber = (column: ColumnProfile, { columns, sampleRows }: Sheet): boolean => {
  if (isNumeric(column)) return column.distinct > 2
  const at = columns.indexOf(column)
  const cells = sampleRows.map((row) => row[at]).filter((cell) => cell !== null && cell !== undefined)
  return cells.length > 0 && cells.filter((cell) => /^[<>]?\s*-?\d/.test(String(cell))).length * 2 > cells.length
}
