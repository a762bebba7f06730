import type { ColumnProfile } from '#contract/dataset.ts'
import { isNumeric } from '../understand/columns/column-role.ts'

const controls =
  /^(?:controls?|ctrl|ctl|untreated|untrt|placebo|vehicle|standard(?: care)?|usual care|sham|mock|dmso|wild ?-?type|wt|none|no|negative|normal|healthy|false|0|对照组?|安慰剂组?|空白|未处理|标准(?:治疗)?|常规(?:治疗)?|否|无|阴性|正常|健康)$/i

/** The level that is named as a control; null where none is. */
export const findControl = (column: ColumnProfile): string | null =>
  column.levels.map(({ value }) => value).find((level) => controls.test(level.trim())) ?? null

/** Levels in order, the one that the others are set against first: a control where one is named so, else the first. */
export function orderLevels(column: ColumnProfile): string[] {
  const levels = column.levels.map(({ value }) => value)
  const sorted = isNumeric(column)
    ? levels.toSorted((a, b) => Number(a) - Number(b))
    : levels.toSorted((a, b) => (a < b ? -1 : 1))
  const control = sorted.find((level) => controls.test(level.trim()))
  return control === undefined ? sorted : [control, ...sorted.filter((level) => level !== control)]
}
