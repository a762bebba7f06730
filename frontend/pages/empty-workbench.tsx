import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ScenarioList } from '../features/scenarios/scenario-list.tsx'

type EmptyWorkbenchProps = {
  /** Whether there are tables has been answered. */
  isKnown: boolean
  hasData: boolean
  hasChosen: boolean
}

/** What stands where the answers will be: what to do next, with the examples for those who have no table yet. */
export function EmptyWorkbench({ isKnown, hasData, hasChosen }: EmptyWorkbenchProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  if (!isKnown) return null
  if (hasChosen)
    return <p className="py-10 text-center text-balance text-muted [&:lang(zh-CN)]:break-keep">{t('run.empty')}</p>
  return (
    <div className="py-4 sm:py-8">
      <h2 className="text-xl font-semibold tracking-tight">{t('ask.startTitle')}</h2>
      <p className="mt-1 mb-5 text-muted">{t(hasData ? 'ask.chooseBody' : 'ask.startBody')}</p>
      {!hasData && (
        <>
          <ScenarioList
            onStarted={(analysisId) => void navigate({ to: '/analysis/$analysisId', params: { analysisId } })}
          />
          <Link to="/examples" className="mt-3 inline-flex min-h-6 items-center text-sm text-accent hover:underline">
            {t('examples.all')}
          </Link>
        </>
      )}
    </div>
  )
}
