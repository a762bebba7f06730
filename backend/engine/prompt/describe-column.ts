import type { ColumnProfile } from '#contract/dataset.ts'
import type { PrivacyLevel } from '#contract/privacy-level.ts'
import { fewestRows, listSafeStatistics } from './column-statistics.ts'
import { quoteText } from './quote-text.ts'

/** Longer names and levels are cut. */
const longestLevel = 80

type Told = { privacy: PrivacyLevel; levels: number; rowCount: number }

/** A column as a model is told of it, on one line: its name and type, and what else the level of privacy allows. */
export function describeColumn(column: ColumnProfile, told: Told): string {
  return `- ${quoteText(column.name)}: ${[column.type, ...listFacts(column, told)].join('; ')}`
}

function listFacts(column: ColumnProfile, told: Told): string[] {
  if (told.privacy === 'structure') return []
  const counts = [
    ...(column.missing > 0 ? [`${column.missing} missing`] : []),
    ...(column.type === 'empty' || column.type === 'boolean' ? [] : [`${column.distinct} distinct`]),
  ]
  if (told.privacy === 'rows') return [...counts, ...showExact(column), ...showLevels(column, told.levels)]
  const levels = showSharedLevels(column, told.levels)
  return [...counts, ...(levels.length > 0 ? levels : listSafeStatistics(column, told.rowCount))]
}

/** Levels that at least five rows share. Free text and identifiers are not levels, however often one comes. */
function showSharedLevels(column: ColumnProfile, limit: number): string[] {
  if (column.type === 'text') return []
  const shared = column.levels.filter(({ count }) => count >= fewestRows)
  const shown = shared.slice(0, limit)
  if (shown.length === 0) return []
  const left = column.distinct - shown.length
  return [`${showCounts(column, shown)}${left > 0 ? ` and ${left} others that are not told` : ''}`]
}

function showLevels(column: ColumnProfile, limit: number): string[] {
  const shown = column.levels.slice(0, limit)
  if (shown.length === 0) return []
  return [`${column.distinct > shown.length ? 'most frequent ' : ''}${showCounts(column, shown)}`]
}

function showCounts({ type }: ColumnProfile, levels: ColumnProfile['levels']): string {
  const show = (value: string) => (type === 'integer' && /^-?\d+$/.test(value) ? value : quoteText(value, longestLevel))
  return `levels ${levels.map(({ value, count }) => `${show(value)} (${count})`).join(', ')}`
}

function showExact({ min, max, mean, std, quantiles }: ColumnProfile): string[] {
  const show = (value: number | string) => (typeof value === 'string' ? quoteText(value, longestLevel) : String(value))
  return [
    ...(min !== null && max !== null ? [`${show(min)} to ${show(max)}`] : []),
    ...(mean !== null && std !== null ? [`mean ${mean.toPrecision(4)}, SD ${std.toPrecision(4)}`] : []),
    ...(quantiles ? [`median ${quantiles[2]}`] : []),
  ]
}
