import { Link } from '@tanstack/react-router'
import { Trophy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Comparison } from '#contract/comparison.ts'
import { useModelName } from '../../api/use-model-name.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

type WinnerNoteProps = { comparison: Comparison; failure: Error | null; onVote: (runId: string | null) => void }

/** The run that the reader picked, if any, and the way back; a pick that could not be saved says so. */
export function WinnerNote({ comparison: { runs, votedRunId }, failure, onVote }: WinnerNoteProps) {
  const { t } = useTranslation()
  const modelName = useModelName()
  const winner = runs.find(({ id }) => id === votedRunId)
  return (
    <>
      {failure && <Notice tone="danger">{t('compare.vote.failed', { detail: failure.message })}</Notice>}
      {winner && (
        <p role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <Link
            to="/run/$runId"
            params={{ runId: winner.id }}
            className="inline-flex items-center gap-2 font-medium underline-offset-2 hover:underline"
          >
            <Trophy aria-hidden="true" className="size-4 shrink-0 text-warn" />
            {t('compare.vote.yours', {
              run: t('compare.modelAndRepeat', { model: modelName(winner.model), n: winner.repeat }),
            })}
          </Link>
          <Button look="quiet" onClick={() => onVote(null)}>
            {t('compare.vote.takeBack')}
          </Button>
        </p>
      )}
    </>
  )
}
