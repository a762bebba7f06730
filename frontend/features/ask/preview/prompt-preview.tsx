import { useTranslation } from 'react-i18next'
import type { PromptPreview as Preview } from '#contract/prompt-preview.ts'
import { builtInModel, useModels } from '../../../api/models.ts'
import { usePromptPreview } from '../../../api/prompts.ts'
import type { Ask } from '../../../api/runs.ts'
import { useModelName } from '../../../api/use-model-name.ts'
import { formatCost, formatCount } from '../../../i18n/format.ts'
import { Button } from '../../../ui/button.tsx'
import { Fold } from '../../../ui/fold.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SentMessages } from '../../../ui/sent-messages.tsx'
import { Spinner } from '../../../ui/spinner.tsx'

/** What each chosen model would be sent now: the request, every message, about how long and how dear. */
export default function PromptPreview({ ask }: { ask: Ask }) {
  const { t } = useTranslation()
  const { data, error, refetch, isFetching } = usePromptPreview(ask)
  if (error && !isFetching)
    return (
      <Notice tone="danger">
        <p className="mb-2">{error.message}</p>
        <Button onClick={() => void refetch()}>{t('app.retry')}</Button>
      </Notice>
    )
  if (!data)
    return (
      <p role="status" className="flex items-center gap-2 text-sm text-muted">
        <Spinner /> {t('preview.loading')}
      </p>
    )
  // What leaves this server is what a reader wants to see.
  const opened = data.prompts.find(({ model }) => model !== builtInModel) ?? data.prompts[0]
  return (
    <div className="space-y-4">
      <section>
        <h3 className="mb-0.5 text-xs text-faint">{t('preview.request')}</h3>
        <p className="whitespace-pre-wrap break-words">{data.request}</p>
      </section>
      <p className="text-sm text-muted">
        <span className="font-medium text-ink">{t(`privacy.name.${data.privacy}`)}</span> ·{' '}
        {t(`privacy.says.${data.privacy}`)}
      </p>
      <p className="text-sm text-muted">{t('preview.wordForWord')}</p>
      {data.prompts.map((prompt) => (
        <ModelPrompt key={prompt.model} prompt={prompt} startOpen={prompt === opened} />
      ))}
    </div>
  )
}

function ModelPrompt({ prompt, startOpen }: { prompt: Preview['prompts'][number]; startOpen: boolean }) {
  const { t } = useTranslation()
  const modelName = useModelName()
  const { data: models = [] } = useModels()
  const isLocal = models.find(({ id }) => id === prompt.model)?.isLocal ?? false
  const size = t('preview.size', {
    tokens: formatCount(prompt.inputTokens),
    cost: prompt.costUsd === null ? t('app.unknown') : formatCost(prompt.costUsd),
  })
  return (
    <section className="border-t border-line pt-3">
      <h3 className="font-medium">{modelName(prompt.model)}</h3>
      <p className="text-xs text-muted tabular-nums">
        {prompt.model === builtInModel ? t('preview.builtIn') : `${isLocal ? `${t('preview.local')} ` : ''}${size}`}
      </p>
      {prompt.isShortened && (
        <div className="mt-2">
          <Notice tone="info">{t('preview.shortened')}</Notice>
        </div>
      )}
      <div className="mt-1">
        <Fold summary={t('preview.messages', { n: prompt.messages.length })} startOpen={startOpen}>
          <SentMessages messages={prompt.messages} />
        </Fold>
      </div>
    </section>
  )
}
