import type { ColumnProfile } from '#contract/dataset.ts'
import { splitWords } from '../normalise-text.ts'
import type { SaidTime, TimeUnit } from './read-times.ts'

const daysIn: Record<TimeUnit, number> = { day: 1, week: 7, month: 365 / 12, year: 365 }

const written: [RegExp, TimeUnit][] = [
  [/\b(?:days?|d)\b|天|日$|日数/, 'day'],
  [/\b(?:weeks?|wks?)\b|周/, 'week'],
  [/\b(?:months?|mos?)\b|月/, 'month'],
  [/\b(?:years?|yrs?)\b|年/, 'year'],
]

/** The unit that a column of times has by its name; null where the name does not say. */
export function unitOfColumn({ name }: ColumnProfile): TimeUnit | null {
  const words = splitWords(name.replace(/[()（）[\]]/g, ' ')).join(' ')
  return written.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

/** A time in the unit of its column; null where that unit is not known and another may be meant. */
export function inUnit({ value, unit }: SaidTime, columnUnit: TimeUnit | null): number | null {
  if (unit === null || unit === columnUnit) return value
  if (columnUnit === null) return null
  return Number(((value * daysIn[unit]) / daysIn[columnUnit]).toPrecision(6))
}
