import { Link, useParams } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { NotFoundPage } from '../app/not-found-page.tsx'
import { wayBack } from '../app/way-back.ts'
import { SavedSign } from '../features/settings/saved-sign.tsx'
import { settingsSections } from './settings/settings-sections.ts'

const link =
  'block rounded-md px-2.5 py-1.5 text-sm whitespace-nowrap text-muted hover:bg-sunken hover:text-ink data-[status=active]:bg-sunken data-[status=active]:font-medium data-[status=active]:text-ink max-md:rounded-none max-md:border-b-2 max-md:border-transparent max-md:hover:bg-transparent max-md:data-[status=active]:border-accent max-md:data-[status=active]:bg-transparent'

/** The settings, a section at a time: their list on the left, above them on a phone. */
export function SettingsPage() {
  const { t } = useTranslation()
  const { section: id } = useParams({ from: '/settings/$section' })
  const section = settingsSections.find((one) => one.id === id)
  if (!section) return <NotFoundPage />
  const { component: Section } = section
  const back = wayBack()
  return (
    <div className="mx-auto grid w-full max-w-5xl gap-x-10 px-4 sm:px-8 md:grid-cols-[11rem_minmax(0,1fr)] md:py-8">
      <div className="min-w-0 md:sticky md:top-21 md:self-start">
        {back && (
          <Link
            to={back}
            className="flex min-h-8 items-center gap-1.5 py-1 text-sm text-muted hover:text-ink md:mb-2 md:px-2.5"
          >
            <ArrowLeft aria-hidden="true" className="size-4 shrink-0" />
            {t('preferences.backToAnalysis')}
          </Link>
        )}
        <nav
          aria-label={t('preferences.sections')}
          className="flex gap-0.5 overflow-x-auto max-md:-mx-4 max-md:mb-5 max-md:border-b max-md:border-line max-md:px-2 sm:max-md:-mx-8 sm:max-md:px-6 md:flex-col"
        >
          {settingsSections.map(({ id: each, title }) => (
            <Link key={each} to="/settings/$section" params={{ section: each }} className={link}>
              {title(t)}
            </Link>
          ))}
        </nav>
        <div className="max-md:hidden md:mt-3 md:px-2.5">
          <SavedSign />
        </div>
      </div>
      <div className="min-w-0 pb-16">
        <Suspense fallback={<p className="text-sm text-faint">{t('app.loading')}</p>}>
          <Section key={id} />
        </Suspense>
      </div>
      <div className="pointer-events-none fixed inset-x-0 bottom-0 px-4 pb-2 md:hidden" aria-hidden="true">
        <SavedSign />
      </div>
    </div>
  )
}
