import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComparedRun } from '#contract/comparison.ts'
import { useModelName } from '../../api/use-model-name.ts'
import { useRun } from '../../api/use-run.ts'
import { LoadFailure } from '../../ui/load-failure.tsx'

const CodeDiff = lazy(() => import('../../features/run-view/code/code-diff.tsx'))

/** The last code of two runs with the differences marked; the editor is loaded only now. */
export function ComparedCode({ left, right }: { left: ComparedRun; right: ComparedRun }) {
  const { t } = useTranslation()
  const modelName = useModelName()
  const ofLeft = useRun(left.id)
  const ofRight = useRun(right.id)
  const error = ofLeft.error ?? ofRight.error
  const called = ({ model, repeat }: ComparedRun) => t('compare.modelAndRepeat', { model: modelName(model), n: repeat })
  if (error) return <LoadFailure error={error} />
  const loading = <p className="text-sm text-faint">{t('app.loading')}</p>
  if (!ofLeft.run || !ofRight.run) return loading
  const codes = [ofLeft.run, ofRight.run].map(({ attempts }) => attempts.at(-1)?.code ?? '') as [string, string]
  const without = codes[0] === '' ? left : codes[1] === '' ? right : undefined
  if (without) return <p className="text-sm text-muted">{t('compare.code.none', { run: called(without) })}</p>
  return (
    <div className="space-y-2">
      {codes[0] === codes[1] && (
        <p role="status" className="text-sm text-muted">
          {t('compare.code.same')}
        </p>
      )}
      <Suspense fallback={loading}>
        <CodeDiff
          left={codes[0]}
          right={codes[1]}
          leftLabel={t('compare.code.label', { run: called(left) })}
          rightLabel={t('compare.code.label', { run: called(right) })}
        />
      </Suspense>
    </div>
  )
}
