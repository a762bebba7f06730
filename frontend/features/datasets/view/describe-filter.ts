import type { TFunction } from 'i18next'
import type { ColumnProfile } from '#contract/dataset.ts'
import type { Filter } from '#contract/table-view.ts'

const namedAtOnce = 3

/** A filter in a few words: `age: 30 – 60`. */
export function describeFilter(filter: Filter, t: TFunction): string {
  const name = filter.column
  switch (filter.op) {
    case 'missing':
    case 'present':
      return t(`table.chips.${filter.op}`, { name })
    case 'between': {
      const [from, to] = filter.value
      if (from !== null && to !== null) return t('table.chips.between', { name, from, to })
      return t(from === null ? 'table.chips.to' : 'table.chips.from', { name, value: from ?? to })
    }
    case 'in':
    case 'not-in':
      return t(`table.chips.${filter.op}`, { name, value: nameLevels(filter.value, t) })
    default:
      return t(`table.chips.${filter.op}`, { name, value: filter.value })
  }
}

function nameLevels(levels: (string | null)[], t: TFunction): string {
  const value = levels
    .slice(0, namedAtOnce)
    .map((level) => level ?? t('table.missingLevel'))
    .join(t('app.listComma'))
  return levels.length > namedAtOnce ? t('table.chips.more', { value, count: levels.length }) : value
}

/** What a condition is called for a column of this type: dates lie before and after, numbers are less and more. */
export function nameOperator(op: Filter['op'], { type }: ColumnProfile, t: TFunction): string {
  if (type === 'datetime' && (op === 'lt' || op === 'le' || op === 'gt' || op === 'ge'))
    return t(`table.dateOperators.${op}`)
  return t(`table.operators.${op}`)
}
