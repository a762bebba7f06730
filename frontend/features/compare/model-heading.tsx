import { Trophy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useModelName } from '../../api/use-model-name.ts'
import type { ModelRuns } from './runs-by-model.ts'

/** The head of a model's column, with the winner's cup where one of its runs was picked. */
export function ModelHeading({
  column: { model, runs },
  votedRunId,
}: {
  column: ModelRuns
  votedRunId: string | null
}) {
  const { t } = useTranslation()
  const modelName = useModelName()
  const hasWon = votedRunId !== null && runs.some(({ id }) => id === votedRunId)
  return (
    <span className="flex items-start gap-1.5 break-words" title={model}>
      {hasWon && (
        <>
          <Trophy aria-hidden="true" className="mt-1 size-3.5 shrink-0 text-warn" />
          <span className="sr-only">{t('compare.vote.picked')}</span>
        </>
      )}
      <span className="min-w-0 [overflow-wrap:anywhere]">{modelName(model)}</span>
    </span>
  )
}
