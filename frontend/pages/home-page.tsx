import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { SampleList } from '../features/quick-trial/sample-list.tsx'
import { UploadArea } from '../features/uploads/upload-area.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'

export function HomePage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  usePageTitle('')
  const promises = [
    [t('home.howCode'), t('home.howCodeBody')],
    [t('home.howSafe'), t('home.howSafeBody')],
    [t('home.howCompare'), t('home.howCompareBody')],
  ]
  return (
    <div className="mx-auto w-full max-w-5xl px-4 pb-24 sm:px-6">
      <div className="max-w-4xl pt-14 pb-12 sm:pt-20">
        <h1 className="headline text-3xl leading-[1.2] font-semibold tracking-tight sm:text-[2.6rem]">
          {t('home.title')}
        </h1>
        <p className="mt-5 max-w-2xl text-lg leading-relaxed text-pretty text-muted">{t('home.lead')}</p>
      </div>
      <section aria-labelledby="try">
        <h2 id="try" className="text-lg font-semibold">
          {t('home.tryTitle')}
        </h2>
        <p className="mb-4 text-muted">{t('home.tryLead')}</p>
        <SampleList
          onStarted={(analysisId) => void navigate({ to: '/analysis/$analysisId', params: { analysisId } })}
        />
      </section>
      <section aria-labelledby="own" className="mt-12">
        <h2 id="own" className="mb-4 text-lg font-semibold">
          {t('home.dropTitle')}
        </h2>
        <UploadArea
          onReady={({ id }) =>
            void navigate({ to: '/analysis/$analysisId', params: { analysisId: 'new' }, search: { dataset: id } })
          }
        />
      </section>
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
