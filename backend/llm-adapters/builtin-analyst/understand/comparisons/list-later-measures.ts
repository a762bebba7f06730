import type { ColumnProfile } from '#contract/dataset.ts'
import { splitWords } from '../normalise-text.ts'

const earlier = /\b(?:baseline|before|pre|initial|week ?0|day ?0|month ?0|t0)\b|治疗前|术前|用药前|干预前|基线|入院时/
const later =
  /\b(?:after|post|final|endpoint|follow ?up|week ?[1-9]\d*|day ?[1-9]\d*|month ?[1-9]\d*|t[1-9]\d*)\b|治疗后|术后|用药后|干预后|随访/

/** Columns that measure again what another column has from before: `hba1c_week24` beside `hba1c_baseline`. */
export function listLaterMeasures(columns: ColumnProfile[]): ColumnProfile[] {
  const written = columns.map((column) => ({ column, words: splitWords(column.name).join(' ') }))
  const stemsBefore = new Set(
    written.filter(({ words }) => earlier.test(words)).map(({ words }) => words.replace(earlier, '').trim()),
  )
  return written
    .filter(
      ({ words }) => !earlier.test(words) && later.test(words) && stemsBefore.has(words.replace(later, '').trim()),
    )
    .map(({ column }) => column)
}
