import type { TFunction } from 'i18next'
import type { Texts } from '../../i18n/en.ts'

type KnownKind = keyof Texts['scoreboard']['kinds']

const known: Record<KnownKind, true> = {
  free: true,
  general: true,
  cleaning: true,
  description: true,
  'group-comparison': true,
  correlation: true,
  regression: true,
  'logistic-regression': true,
  survival: true,
  'differential-expression': true,
  'time-series': true,
  clustering: true,
  'power-analysis': true,
  figure: true,
  report: true,
}

/** What a kind of task is called; one that an operator added goes by its own name. */
export function kindName(kind: string, t: TFunction): string {
  return kind in known ? t(`scoreboard.kinds.${kind as KnownKind}`) : kind
}
