import { Link } from '@tanstack/react-router'
import { Wrench } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Run } from '#contract/run.ts'
import { useModels } from '../../api/models.ts'
import { type Ask, createRuns } from '../../api/runs.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { listFixers } from './choose-fixer.ts'
import { useSending } from './use-sending.ts'

/** Shows what would be sent for a question. */
export type RenderPreview = (ask: Ask) => ReactNode

const shownAtMost = 30

/** Hands the failed code and its error to a model; what it is told can be read before. */
export function FixIt({ run, renderPreview }: { run: Run; renderPreview: RenderPreview }) {
  const { t } = useTranslation()
  const { data: models } = useModels()
  const [picked, setPicked] = useState<string | null>(null)
  const { isSending, failure, send } = useSending()
  if (!models) return null
  const fixers = listFixers(models, {
    author: run.model,
    remembered: (localStorage.getItem('models') ?? '').split(' '),
  }).slice(0, shownAtMost)
  const model = fixers.find(({ id }) => id === picked) ?? fixers[0]
  if (!model)
    return (
      <p className="text-sm text-muted">
        {t('run.fixNeedsModel')}{' '}
        <Link to="/settings" className="text-accent underline underline-offset-2">
          {t('run.fixGetModel')}
        </Link>
      </p>
    )
  const ask: Ask = { prompt: '', models: [model.id], datasetIds: [], analysisId: run.analysisId, fixOfRunId: run.id }

  return (
    <div className="space-y-2">
      <div className="flex flex-wrap items-center gap-2">
        <Button disabled={isSending} title={t('run.fixHint')} onClick={() => void send(() => createRuns(ask))}>
          <Wrench aria-hidden="true" className="size-4" />
          {t(isSending ? 'ask.sending' : 'run.fix')}
        </Button>
        {fixers.length > 1 ? (
          <select
            aria-label={t('run.fixBy')}
            value={model.id}
            onChange={({ target }) => setPicked(target.value)}
            className="h-8 max-w-56 rounded-md border border-line-strong bg-surface px-2 text-sm"
          >
            {fixers.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        ) : (
          <span className="text-sm text-muted">{model.label}</span>
        )}
        {renderPreview(ask)}
      </div>
      {failure && <Notice tone="danger">{failure}</Notice>}
    </div>
  )
}
