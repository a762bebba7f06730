import { Link } from '@tanstack/react-router'
import { Repeat2, Square } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comparison } from '#contract/comparison.ts'
import { formatTime } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { countModels } from './group-standing.ts'
import { RunProgress } from './run-progress.tsx'
import { countRepeats } from './runs-by-model.ts'

type CompareHeaderProps = {
  comparison: Comparison
  /** Names of the tables, in order; undefined for one that has been deleted. */
  dataNames: (string | undefined)[]
  onCancelAll: () => Promise<void>
  onAskAgain: () => Promise<void>
}

/** The question, whom it was put to and how often, and how far it is. */
export function CompareHeader({ comparison, dataNames, onCancelAll, onAskAgain }: CompareHeaderProps) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState<'cancel' | 'ask' | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const repeats = countRepeats(comparison.runs)
  const isRunning = comparison.status === 'running'

  async function act(kind: 'cancel' | 'ask', action: () => Promise<void>) {
    setBusy(kind)
    setFailure(null)
    try {
      await action()
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(null)
    }
  }

  return (
    <header className="space-y-4">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-80">
          <h1 className="line-clamp-6 max-w-4xl text-xl leading-snug font-semibold tracking-tight break-words whitespace-pre-wrap">
            {comparison.prompt || t('compare.title')}
          </h1>
          <p className="mt-1.5 flex flex-wrap gap-x-4 gap-y-0.5 text-sm text-muted">
            <span>
              {t(repeats > 1 ? 'compare.asked' : 'compare.askedOnce', {
                models: countModels(comparison.runs),
                repeats,
              })}
            </span>
            {dataNames.length > 0 && (
              <span className="break-words">
                <span className="sr-only">{t('compare.data')} </span>
                {dataNames.map((name) => name ?? t('compare.deletedData')).join(' · ')}
              </span>
            )}
            <time dateTime={comparison.createdAt}>{formatTime(comparison.createdAt)}</time>
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          {isRunning && (
            <Button look="danger" disabled={busy !== null} onClick={() => void act('cancel', onCancelAll)}>
              <Square aria-hidden="true" className="size-3" />
              {t(busy === 'cancel' ? 'compare.cancellingAll' : 'compare.cancelAll')}
            </Button>
          )}
          {!isRunning && (
            <Button
              disabled={busy !== null}
              title={t('compare.askAgainHint')}
              onClick={() => void act('ask', onAskAgain)}
            >
              <Repeat2 aria-hidden="true" className="size-4" />
              {t(busy === 'ask' ? 'compare.askingAgain' : 'compare.askAgain')}
            </Button>
          )}
          <Link to="/scoreboard" className="px-1 py-1 text-sm text-accent underline underline-offset-2">
            {t('compare.scoreboard')}
          </Link>
        </div>
      </div>
      {failure && <Notice tone="danger">{failure}</Notice>}
      {isRunning && <RunProgress runs={comparison.runs} />}
    </header>
  )
}
