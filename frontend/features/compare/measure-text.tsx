import { useTranslation } from 'react-i18next'
import type { ComparedRun } from '#contract/comparison.ts'
import { measureRuns } from './measure-runs.ts'
import { isUnderWay } from './runs-by-model.ts'

type MeasureTextProps = {
  runs: ComparedRun[]
  read: (run: ComparedRun) => number | null
  format: (value: number) => string
  /** Said where a run that has ended does not have it: `unknown`, or nothing to speak of. */
  isAbsenceUnknown?: boolean
}

/** The value of one run; of several the median, with the range in small print. What is unknown is said to be. */
export function MeasureText({ runs, read, format, isAbsenceUnknown = false }: MeasureTextProps) {
  const { t } = useTranslation()
  const ended = runs.filter((run) => !isUnderWay(run) || read(run) !== null)
  if (ended.length === 0) return <span className="text-faint">{t('compare.measures.notYet')}</span>
  const measure = measureRuns(ended, read)
  if (!measure) return <span className="text-faint">{isAbsenceUnknown ? t('app.unknown') : '–'}</span>
  const hasRange = measure.known > 1 && format(measure.least) !== format(measure.most)
  return (
    <span className="tabular-nums">
      {format(measure.median)}
      {hasRange && (
        <span className="block text-xs text-muted">
          {t('compare.measures.range', { least: format(measure.least), most: format(measure.most) })}
        </span>
      )}
      {isAbsenceUnknown && measure.unknown > 0 && (
        <span className="block text-xs text-muted">{t('compare.measures.unknownOf', { n: measure.unknown })}</span>
      )}
    </span>
  )
}
