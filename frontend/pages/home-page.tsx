import { Link, useNavigate } from '@tanstack/react-router'
import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LiveExample } from '../features/live-example/live-example.tsx'
import { UseCards } from '../features/scenarios/use-cards.tsx'
import { UploadArea } from '../features/uploads/upload-area.tsx'
import { useForgetRefused } from '../features/uploads/use-forget-refused.ts'
import { currentLanguage } from '../i18n/language.ts'
import { usePageTitle } from '../ui/use-page-title.ts'

/** What the product is, a real run that moves, and ways to start with one click. */
export function HomePage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  usePageTitle('')
  const handOnRefused = useForgetRefused()
  const openAnalysis = (analysisId: string) => void navigate({ to: '/analysis/$analysisId', params: { analysisId } })
  const promises = [
    [t('home.howCode'), t('home.howCodeBody')],
    [t('home.howSafe'), t('home.howSafeBody')],
    [t('home.howCompare'), t('home.howCompareBody')],
  ]
  return (
    <div className="mx-auto w-full max-w-6xl px-4 pb-24 sm:px-6">
      <div className="max-w-4xl pt-10 pb-10 sm:pt-14">
        <h1 className="headline text-3xl leading-[1.2] font-semibold tracking-tight sm:text-[2.6rem]">
          {t('home.title')}
        </h1>
        <p className="mt-4 max-w-2xl text-lg leading-relaxed text-pretty text-muted">{t('home.lead')}</p>
      </div>
      <Part id="live" title={t('home.liveTitle')} lead={t('home.liveNote')}>
        <LiveExample key={currentLanguage()} />
      </Part>
      <Part id="uses" title={t('home.usesTitle')} lead={t('home.usesLead')}>
        <UseCards onStarted={openAnalysis} />
        <Link
          to="/examples"
          className="mt-4 inline-flex min-h-6 items-center gap-1.5 text-sm text-accent hover:underline"
        >
          {t('home.allExamples')}
          <ArrowRight aria-hidden="true" className="size-4" />
        </Link>
      </Part>
      <Part id="own" title={t('home.dropTitle')}>
        <UploadArea
          onEnd={(batch) => {
            handOnRefused()
            void navigate({
              to: '/analysis/$analysisId',
              params: { analysisId: 'new' },
              search: { dataset: batch.map(({ id }) => id).join(',') },
            })
          }}
        />
      </Part>
      <section aria-labelledby="how" className="mt-16 border-t border-line pt-8">
        <h2 id="how" className="sr-only">
          {t('home.howTitle')}
        </h2>
        <dl className="grid gap-8 sm:grid-cols-3">
          {promises.map(([title, body]) => (
            <div key={title}>
              <dt className="font-semibold">{title}</dt>
              <dd className="mt-1 text-sm text-muted">{body}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  )
}

function Part({ id, title, lead, children }: { id: string; title: string; lead?: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-14 first-of-type:mt-0">
      <h2 id={id} className="text-lg font-semibold">
        {title}
      </h2>
      {lead && <p className="text-muted">{lead}</p>}
      <div className="mt-4">{children}</div>
    </section>
  )
}
