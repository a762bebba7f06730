import type { TFunction } from 'i18next'
import { formatCost, formatCount, formatDuration, formatTokens } from '../../i18n/format.ts'
import { isPartlyUnknown, type Measure, measureOf, type UsageSum } from './sum-usage.ts'

/** A measure in words: unknown where nothing is known, “at least” where a part is, “≈” where it was estimated. */
export function sayUsage(sum: UsageSum, measure: Measure, t: TFunction): string {
  const value = measureOf(sum, measure)
  const isPartly = isPartlyUnknown(sum, measure)
  if (isPartly && value === 0) return t('usage.unknown')
  const isEstimated = sum.estimatedRuns > 0 && (measure === 'cost' || measure === 'tokens') && value > 0
  const text = `${isEstimated ? '≈ ' : ''}${formatMeasure(value, measure)}`
  return isPartly ? t('usage.atLeast', { value: text }) : text
}

export function formatMeasure(value: number, measure: Measure): string {
  switch (measure) {
    case 'cost':
      return formatCost(value)
    case 'tokens':
      return formatTokens(value)
    case 'runs':
      return formatCount(value)
    case 'time':
      return formatDuration(value)
  }
}
