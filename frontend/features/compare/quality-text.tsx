import { useTranslation } from 'react-i18next'
import type { ComparedRun } from '#contract/comparison.ts'
import { useModelName } from '../../api/use-model-name.ts'
import { Fold } from '../../ui/fold.tsx'
import { Popover } from '../../ui/popover.tsx'
import { countFindings } from './count-findings.ts'

/** Errors and warnings of ruff, run by run; the list is a button away. */
export function QualityText({ runs }: { runs: ComparedRun[] }) {
  const { t } = useTranslation()
  const checked = runs.filter(({ quality }) => quality !== null)
  if (checked.length === 0) return <span className="text-faint">–</span>
  const list = (
    <ul className="space-y-0.5">
      {checked.map((run) => (
        <li key={run.id}>
          <RunQuality run={run} isNumbered={runs.length > 1} />
        </li>
      ))}
    </ul>
  )
  if (checked.length <= runsListed) return list
  const counts = checked.map(({ quality }) => (quality ? countFindings(quality) : { errors: 0, warnings: 0 }))
  const sum = (kind: 'errors' | 'warnings') => counts.reduce((total, count) => total + count[kind], 0)
  return (
    <>
      {t('compare.measures.errorsAndWarnings', { errors: sum('errors'), warnings: sum('warnings') })}
      <Fold summary={t('compare.measures.perRun')}>{list}</Fold>
    </>
  )
}

const runsListed = 6

function RunQuality({ run: { model, repeat, quality }, isNumbered }: { run: ComparedRun; isNumbered: boolean }) {
  const { t } = useTranslation()
  const modelName = useModelName()
  if (!quality) return null
  const counts = countFindings(quality)
  const text = quality.isBroken
    ? t('compare.measures.broken')
    : counts.errors + counts.warnings === 0
      ? t('compare.measures.clean')
      : t('compare.measures.errorsAndWarnings', counts)
  const number = isNumbered && (
    <span className="min-w-3 text-xs text-faint tabular-nums">
      <span aria-hidden="true">{repeat}</span>
      <span className="sr-only">{t('compare.repeat', { n: repeat })}</span>
    </span>
  )
  if (quality.findings.length === 0)
    return (
      <span className="flex min-h-[24px] items-center gap-x-1.5">
        {number} {text}
      </span>
    )
  const label = t('compare.measures.findings', {
    run: t('compare.modelAndRepeat', { model: modelName(model), n: repeat }),
  })
  return (
    <Popover
      label={label}
      trigger={
        <>
          {number}
          <span className="underline decoration-dotted underline-offset-3">{text}</span>
        </>
      }
      triggerClassName={`flex min-h-[24px] items-center gap-x-1.5 text-left hover:text-ink ${counts.errors > 0 || quality.isBroken ? 'text-danger' : ''}`}
      className="w-112"
    >
      <p className="mb-2 font-medium">{label}</p>
      <ul className="space-y-1.5 text-sm">
        {quality.findings.map(({ code, message, line, severity }) => (
          <li key={`${line} ${code} ${message}`}>
            <span className="font-mono text-xs text-muted">
              {t('compare.measures.line', { n: line })} · {code}
            </span>{' '}
            <span className={severity === 'error' ? 'text-danger' : 'text-warn'}>
              {t(`compare.measures.severities.${severity}`)}
            </span>{' '}
            <span lang="en" className="break-words">
              {message}
            </span>
          </li>
        ))}
      </ul>
    </Popover>
  )
}
