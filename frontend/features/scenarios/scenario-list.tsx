import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useScenarios } from '../../api/scenarios.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { LoadFailure } from '../../ui/load-failure.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { useScenarioStart } from './use-scenario-start.ts'

/** All scenarios in short: title and first question; one click asks it. */
export function ScenarioList({ onStarted }: { onStarted: (analysisId: string) => void }) {
  const { t } = useTranslation()
  const { data: scenarios, error } = useScenarios()
  const { startingId, failure, start } = useScenarioStart(onStarted)
  const language = currentLanguage()
  if (error && !scenarios) return <LoadFailure error={error} hasContent={false} />
  return (
    <>
      {failure && <Notice tone="danger">{failure}</Notice>}
      <ul className="grid gap-2 sm:grid-cols-2" aria-busy={!scenarios}>
        {(scenarios ?? []).map((scenario) => (
          <li
            key={scenario.id}
            className="group relative flex flex-col rounded-lg border border-line bg-surface px-4 py-3 transition-colors focus-within:border-accent hover:border-accent"
          >
            <h3 className="text-sm font-semibold">{scenario.title[language]}</h3>
            <button
              type="button"
              disabled={startingId !== null}
              onClick={() => start(scenario)}
              className="mt-0.5 flex min-h-6 items-start gap-2 text-left text-sm text-muted after:absolute after:inset-0 disabled:opacity-60"
            >
              <span className="min-w-0 flex-1 break-words">
                {startingId === scenario.id ? t('home.starting') : scenario.steps[0]?.[language]}
              </span>
              {startingId === scenario.id ? (
                <Spinner />
              ) : (
                <ArrowRight aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-faint group-hover:text-accent" />
              )}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
