import { Sparkles } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Interpretation } from '#contract/run.ts'
import { formatUserMessage } from '#contract/user-message.ts'
import { currentLanguage } from '../../../i18n/language.ts'

const Markdown = lazy(() => import('../markdown.tsx'))

/** What the model says of the results, marked as its words; why there is none where there is none. */
export function InterpretationView({ interpretation }: { interpretation: Interpretation }) {
  const { t } = useTranslation()
  const { status, text, unsupported, reason } = interpretation
  const why = reason && formatUserMessage(reason, currentLanguage())
  if (status === 'skipped' || text === '')
    return why ? <p className="text-sm text-muted">{t('run.interpretation.none', { reason: why })}</p> : null
  return (
    <section
      aria-label={t('run.interpretation.title')}
      className="max-w-3xl rounded-r-lg border-l-3 border-accent bg-accent-soft/50 px-4 py-3"
    >
      <h3 className="flex flex-wrap items-center gap-x-2 text-sm font-medium">
        <Sparkles aria-hidden="true" className="size-4 shrink-0 text-accent" />
        {t('run.interpretation.title')}
        <span className="text-xs font-normal text-muted">{t('run.interpretation.mark')}</span>
      </h3>
      <div className="mt-1.5">
        <Suspense fallback={<p className="whitespace-pre-wrap">{text}</p>}>
          <Markdown text={text} flagged={unsupported} />
        </Suspense>
      </div>
      {unsupported.length > 0 && <p className="mt-2 text-xs text-muted">{t('run.interpretation.legend')}</p>}
      {why && <p className="mt-2 text-sm text-muted">{why}</p>}
    </section>
  )
}
