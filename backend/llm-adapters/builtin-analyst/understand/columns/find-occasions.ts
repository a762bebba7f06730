import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import { isNumeric } from './column-role.ts'

/** The same thing measured on several occasions, a column for each, in the order of time. */
export type Occasions = { stem: string; columns: ColumnProfile[] }

const before =
  /(?<![a-z])(?:before|pre|baseline|base ?line|bl|initial)(?![a-z])|(?:治疗|干预|用药|给药|训练|手术|服药|运动)前|术前|前测|基线|初诊|前$|^前/i
const after =
  /(?<![a-z])(?:after|post|follow ?-?up|fu|final|endpoint|end)(?![a-z])|(?:治疗|干预|用药|给药|训练|手术|服药|运动)后|术后|后测|终点|末次|随访|后$|^后/i
const timed =
  /(?<![a-z])(?:week|wk|day|month|year|visit|time|hour|t|w|d|m|v)[ _.-]?(\d{1,4})(?!\d)|第?(\d{1,4}) ?(?:周|天|日|个?月|年|小时|次)/i

/** When a column was measured and what it measures without that; null where its name says no time. */
export function readOccasion(name: string): { stem: string; rank: number } | null {
  const number = name.match(timed)
  if (number) return { stem: stemOf(name, [timed, after]), rank: Number(number[1] ?? number[2]) }
  if (before.test(name)) return { stem: stemOf(name, [before]), rank: -1 }
  if (after.test(name)) return { stem: stemOf(name, [after]), rank: 1e6 }
  return null
}

/** Columns of a sheet that are one measurement on two or more occasions. */
export function listOccasions(sheet: Sheet): Occasions[] {
  const found = new Map<string, { stem: string; parts: { column: ColumnProfile; rank: number }[] }>()
  for (const column of sheet.columns) {
    const read = readOccasion(column.name)
    if (!read) continue
    const key = `${isNumeric(column) && column.distinct > 2} ${read.stem.toLowerCase()}`
    const entry = found.get(key) ?? { stem: read.stem, parts: [] }
    entry.parts.push({ column, rank: read.rank })
    found.set(key, entry)
  }
  return [...found.values()]
    .filter(({ parts }) => parts.length > 1 && new Set(parts.map(({ rank }) => rank)).size === parts.length)
    .map(({ stem, parts }) => ({
      stem,
      columns: parts.toSorted((a, b) => a.rank - b.rank).map(({ column }) => column),
    }))
}

const stemOf = (name: string, patterns: RegExp[]): string =>
  patterns
    .reduce((rest, pattern) => rest.replace(pattern, ' '), name)
    .replace(/[\s_.-]+/g, ' ')
    .replace(/[(（[]\s*[)）\]]/g, '')
    .trim()
