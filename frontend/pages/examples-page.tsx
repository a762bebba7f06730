import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ScenarioGallery } from '../features/scenarios/scenario-gallery.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'

/** All live examples, by what they are used for. */
export function ExamplesPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  usePageTitle(t('app.examples'))
  return (
    <div className="mx-auto w-full max-w-6xl px-4 py-8 pb-24 sm:px-6">
      <h1 className="text-2xl font-semibold tracking-tight">{t('app.examples')}</h1>
      <p className="mt-1 mb-8 max-w-4xl text-pretty text-muted">{t('examples.lead')}</p>
      <ScenarioGallery
        onStarted={(analysisId) => void navigate({ to: '/analysis/$analysisId', params: { analysisId } })}
      />
    </div>
  )
}
